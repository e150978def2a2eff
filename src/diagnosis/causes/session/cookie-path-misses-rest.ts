import { __, sprintf } from '@wordpress/i18n';
import { citingCode } from '../../exchange/because';
import { citingRestRoot } from '../../exchange/fact-words';
import { defineCheck } from '../../engine/define-check';
import { coversAddress } from '../../probes';

export default defineCheck( {
	id: 'cookie-path-misses-rest',
	title: __( 'Login cookies are sent to the REST API', 'who-said-401' ),
	needs: [ 'credentials', 'site' ],
	deciding: false,
	examine( { credentials, site } ) {
		const { path, sitePath } = credentials.cookies;
		if (
			coversAddress( path, site.restRoot ) ||
			coversAddress( sitePath, site.restRoot )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: sprintf(
				/* translators: 1: path of the cookies. 2: address of the REST API. */
				__(
					'Login cookies are made for %1$s, so browsers do not send them to the REST API at %2$s after the next login.',
					'who-said-401'
				),
				path,
				site.restRoot
			),
			detail: `COOKIEPATH ${ path }, SITECOOKIEPATH ${ sitePath }`,
			because: [
				citingCode( `COOKIEPATH: ${ path }` ),
				citingCode( `SITECOOKIEPATH: ${ sitePath }` ),
				citingRestRoot( site.restRoot ),
			],
			remediation: {
				steps: [
					{
						title: __( 'Change wp-config.php', 'who-said-401' ),
						text: __(
							'Take the lines with COOKIEPATH and SITECOOKIEPATH out of wp-config.php, or set them to the folder of the site, and log in again.',
							'who-said-401'
						),
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: [
								`define( 'COOKIEPATH', '/' );`,
								`define( 'SITECOOKIEPATH', '/' );`,
							].join( '\n' ),
						},
					},
				],
				tradeOff: '',
				verify: [],
			},
			station: 'browser',
			suspects: [],
			explains: [ 'login-cookie-not-sent' ],
		};
	},
} );
