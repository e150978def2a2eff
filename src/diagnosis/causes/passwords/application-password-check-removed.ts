import { __ } from '@wordpress/i18n';
import { citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { pluginSteps } from '../../refusal/plugin-steps';
import { isStockCallbackGone } from '../../refusal/stock-callback';

export default defineCheck( {
	id: 'application-password-check-removed',
	title: __( 'WordPress looks at application passwords', 'who-said-401' ),
	needs: [ 'site', 'hooks' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { site, hooks, components } ) {
		if (
			! isStockCallbackGone(
				hooks,
				'determine_current_user',
				'wp_validate_application_password'
			)
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'Something removed WordPress’s check of application passwords, so none of them logs anyone in.',
				'who-said-401'
			),
			detail: __(
				'wp_validate_application_password is missing on determine_current_user.',
				'who-said-401'
			),
			because: [
				citingFact(
					__(
						'wp_validate_application_password is missing on determine_current_user',
						'who-said-401'
					)
				),
			],
			remediation: {
				steps: pluginSteps( site, components, [], 'something-else' ),
				tradeOff: '',
				verify: [],
			},
			station: 'plugin',
			suspects: [],
			explains: [ 'given-login-refused' ],
		};
	},
} );
