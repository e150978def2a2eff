import { __ } from '@wordpress/i18n';
import { citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { namespacesIn } from '../../probes';

/** Where both plugins that read the constant register their routes. */
const NAMESPACE = 'jwt-auth/v1';

export default defineCheck( {
	id: 'jwt-secret-missing',
	title: __( 'The plugin for tokens has its secret key', 'who-said-401' ),
	needs: [ 'exchanges', 'credentials' ],
	deciding: false,
	examine( { exchanges, credentials } ) {
		if (
			credentials.secrets.JWT_AUTH_SECRET_KEY !== false ||
			! namespacesIn( exchanges ).includes( NAMESPACE )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'A plugin for tokens (JWT) is active but has no secret key, so it refuses every request that carries a token.',
				'who-said-401'
			),
			detail: __(
				'JWT_AUTH_SECRET_KEY is not defined; the plugin answers jwt_auth_bad_config.',
				'who-said-401'
			),
			because: [
				citingFact( NAMESPACE ),
				citingFact(
					__( 'JWT_AUTH_SECRET_KEY is not defined', 'who-said-401' )
				),
			],
			remediation: {
				steps: [
					{
						text: __(
							'Put a key into wp-config.php, above “stop editing”. Take a long random text in place of the dots, for instance one of those that WordPress’s key generator makes.',
							'who-said-401'
						),
						link: {
							url: 'https://api.wordpress.org/secret-key/1.1/salt/',
							label: __( 'Key generator', 'who-said-401' ),
						},
						snippet: {
							language: 'php',
							where: 'wp-config.php',
							code: "define( 'JWT_AUTH_SECRET_KEY', '…' );",
						},
					},
				],
				tradeOff: __(
					'Tokens made with another key stop working.',
					'who-said-401'
				),
				verify: [],
			},
			station: 'plugin',
			suspects: [],
		};
	},
} );
