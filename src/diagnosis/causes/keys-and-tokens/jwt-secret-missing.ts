import { __, sprintf } from '@wordpress/i18n';
import { citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { missingSecretIn } from './missing-secret';

export default defineCheck( {
	id: 'jwt-secret-missing',
	title: __( 'The plugin for tokens has its secret key', 'who-said-401' ),
	needs: [ 'exchanges', 'credentials' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, credentials, components } ) {
		const missing = missingSecretIn( exchanges, credentials, components );
		if ( ! missing ) {
			return undefined;
		}
		const { constant, code, namespace } = missing;
		const notDefined = sprintf(
			/* translators: %s: name of a constant. */
			__( '%s is not defined', 'who-said-401' ),
			constant
		);
		return {
			severity: 'error',
			summary: __(
				'A plugin for tokens (JWT) is active but has no secret key, so it refuses every request that carries a token.',
				'who-said-401'
			),
			detail: sprintf(
				/* translators: 1: name of a constant. 2: code of an error. */
				__(
					'%1$s is not defined; the plugin answers %2$s.',
					'who-said-401'
				),
				constant,
				code
			),
			because: [ citingFact( namespace ), citingFact( notDefined ) ],
			remediation: {
				steps: [
					{
						title: __( 'Change wp-config.php', 'who-said-401' ),
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
							code: `define( '${ constant }', '…' );`,
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
