import { __, sprintf } from '@wordpress/i18n';
import { citingCode } from '../../exchange/because';
import { citingOrigin } from '../../exchange/fact-words';
import { defineCheck } from '../../engine/define-check';

export default defineCheck( {
	id: 'cookie-domain-foreign',
	title: __( 'Login cookies are made for this host', 'who-said-401' ),
	needs: [ 'credentials', 'page' ],
	deciding: false,
	examine( { credentials, page } ) {
		const domain = credentials.cookies.domain.replace( /^\./, '' );
		const { hostname } = new URL( page.origin );
		if (
			domain === '' ||
			hostname === domain ||
			hostname.endsWith( `.${ domain }` )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: 1: a domain. 2: the host in use. */
				__(
					'Login cookies are made for %1$s, but the site is at %2$s: browsers throw them away, and the next login does not hold.',
					'who-said-401'
				),
				domain,
				hostname
			),
			detail: `COOKIE_DOMAIN ${ credentials.cookies.domain }`,
			because: [
				citingCode( `COOKIE_DOMAIN: ${ credentials.cookies.domain }` ),
				citingOrigin( page.origin ),
			],
			remediation: {
				steps: [
					{
						title: __( 'Change wp-config.php', 'who-said-401' ),
						text: __(
							'Take the line with COOKIE_DOMAIN out of wp-config.php. WordPress then uses the host it is visited at.',
							'who-said-401'
						),
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: "define( 'COOKIE_DOMAIN', false );",
						},
					},
				],
				tradeOff: __(
					'Sites on several subdomains then no longer share one login.',
					'who-said-401'
				),
				verify: [],
			},
			station: 'browser',
			suspects: [],
		};
	},
} );
