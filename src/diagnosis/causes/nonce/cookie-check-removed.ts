import { __ } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf } from '../../probes';
import { pluginSteps } from '../../refusal/plugin-steps';
import { isStockCallbackGone } from '../../refusal/stock-callback';

export default defineCheck( {
	id: 'cookie-check-removed',
	title: __( 'WordPress looks at nonces in the REST API', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'hooks' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, site, hooks, components } ) {
		const isGone = isStockCallbackGone(
			hooks,
			'rest_authentication_errors',
			'rest_cookie_check_errors'
		);
		const alone = answerOf( exchanges, {
			endpoint: 'users-me',
			credential: 'cookie',
		} );
		if ( ! isGone || alone?.response.status !== 200 ) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'Something removed WordPress’s check of nonces, so any website you visit can act in your name while you are logged in here.',
				'who-said-401'
			),
			detail: __(
				'rest_cookie_check_errors is missing on rest_authentication_errors.',
				'who-said-401'
			),
			because: [
				...citingAll( alone ),
				citingFact(
					__(
						'rest_cookie_check_errors is missing on rest_authentication_errors',
						'who-said-401'
					)
				),
			],
			remediation: {
				steps: pluginSteps( site, components, [], 'something-else' ),
				tradeOff: '',
				verify: [ alone.probe.id ],
			},
			station: 'plugin',
			suspects: [],
			explains: [ 'cookie-alone-accepted' ],
		};
	},
} );
