import { __ } from '@wordpress/i18n';
import type { Mismatch } from './address-facts';
import { originOf } from '../../exchange/address';
import type { PageFacts, SiteFacts, Step } from '../../evidence/types';

/** The same folder below another origin. */
function movedTo( origin: string, address: string ): string {
	const old = originOf( address );
	return old === null ? origin : origin + address.slice( old.length );
}

/** Steps that leave the site with one address, in order of least cost. */
export function addressSteps(
	{ kind }: Mismatch,
	site: SiteFacts,
	page: PageFacts
): Step[] {
	if ( kind === 'proxy-silent' ) {
		return [
			{
				title: __( 'Change wp-config.php', 'who-said-401' ),
				text: __(
					'If you trust the proxy in front of the site, tell WordPress to believe it: put this above “stop editing” in wp-config.php.',
					'who-said-401'
				),
				snippet: {
					language: 'php',
					where: 'wp-config.php',
					code: "if ( ( $_SERVER['HTTP_X_FORWARDED_PROTO'] ?? '' ) === 'https' ) { $_SERVER['HTTPS'] = 'on'; }",
				},
			},
		];
	}
	return [
		{
			title: __( 'Keep one address for the site', 'who-said-401' ),
			text: __(
				'Decide on one address. If it is one of the others, open the site there and try again.',
				'who-said-401'
			),
		},
		{
			text: __(
				'Set both addresses to it under Settings → General.',
				'who-said-401'
			),
			isThen: true,
			link: {
				url: `${ site.adminUrl }options-general.php`,
				label: __( 'General settings', 'who-said-401' ),
			},
		},
		{
			text: __(
				'If the fields there are grayed out, wp-config.php sets them. For the address you use now it has to say:',
				'who-said-401'
			),
			isThen: true,
			snippet: {
				language: 'php',
				where: 'wp-config.php',
				code: [
					`define( 'WP_HOME', '${ movedTo( page.origin, site.home ) }' );`,
					`define( 'WP_SITEURL', '${ movedTo(
						page.origin,
						site.siteurl
					) }' );`,
				].join( '\n' ),
			},
		},
	];
}
