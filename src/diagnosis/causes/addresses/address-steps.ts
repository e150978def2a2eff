import { __, sprintf } from '@wordpress/i18n';
import type { Mismatch } from './address-facts';
import { originOf } from '../../exchange/address';
import type { PageFacts, SiteFacts, Step } from '../../evidence/types';

/** The same folder below another origin. */
function movedTo( origin: string, address: string ): string {
	const old = originOf( address );
	return old === null ? origin : origin + address.slice( old.length );
}

/** A host and its port, whether `www.` stands before it or not. */
function placeOf( address: string ): string {
	const { hostname, port } = new URL( address );
	return `${ hostname.replace( /^www\./, '' ) }:${ port }`;
}

/** Whether the public address may be another program's: WordPress is used at its own, and not just by another spelling of that. */
const isFrontElsewhere = (
	{ home, siteurl }: SiteFacts,
	{ origin }: PageFacts
): boolean =>
	originOf( siteurl ) === origin && placeOf( home ) !== placeOf( siteurl );

/** A front end of its own (headless) needs its address: then only WordPress's scripts have to be told where the REST API is. */
const headlessSteps = ( { home, siteurl }: SiteFacts ): Step[] => [
	{
		title: __( 'Leave both addresses as they are', 'who-said-401' ),
		text: sprintf(
			/* translators: 1: public address of the site. 2: address of WordPress. */
			__(
				'If something else than WordPress answers at %1$s (a headless front end), leave both addresses as they are: have WordPress ask for its REST API at %2$s.',
				'who-said-401'
			),
			home,
			siteurl
		),
		snippet: {
			language: 'php',
			where: 'wp-content/mu-plugins/rest-url.php',
			code: "<?php\nadd_filter( 'rest_url', function ( $url ) { return str_replace( home_url(), site_url(), $url ); } );",
		},
	},
	{
		text: sprintf(
			/* translators: %s: URL of the REST API. */
			__( 'Have the front end ask there too: %s.', 'who-said-401' ),
			`${ siteurl.replace( /\/$/, '' ) }/wp-json/`
		),
		isThen: true,
	},
];

/** Steps that leave the site with one address, or its front end with one of its own, in order of least cost. */
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
		...( isFrontElsewhere( site, page ) ? headlessSteps( site ) : [] ),
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
