import { __ } from '@wordpress/i18n';
import { citing, citingFact } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isLoginMoved, isOdd } from '../../probes';
import { knownSettingSteps } from '../../products/setting-steps';
import { stationOf } from '../../exchange';

export default defineCheck( {
	id: 'login-page-hidden',
	title: __( 'The login form is where apps look for it', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, site, components } ) {
		const page = answerOf( exchanges, { endpoint: 'login-page' } );
		if ( ! page || ! isOdd( page ) ) {
			return undefined;
		}
		const isMoved = isLoginMoved( site );
		return {
			severity: isMoved ? 'info' : 'error',
			summary: isMoved
				? __(
						'The login form was moved away from wp-login.php. That is usually on purpose; links in old emails and apps that log in through the form still go to the old address.',
						'who-said-401'
					)
				: __(
						'The login form at wp-login.php does not answer, so nobody can log in there.',
						'who-said-401'
					),
			detail: site.loginUrl,
			because: [ citing( page ), citingFact( site.loginUrl ) ],
			remediation: {
				steps: [
					{
						text: __(
							'Use the new address for logging in, and keep it where you find it again.',
							'who-said-401'
						),
						link: {
							url: site.loginUrl,
							label: __( 'Log in', 'who-said-401' ),
						},
					},
					...knownSettingSteps( site, components, 'login-moved' ),
				],
				tradeOff: '',
				verify: [ page.probe.id ],
			},
			station: stationOf( page, exchanges )?.station ?? 'plugin',
			suspects: [],
		};
	},
} );
