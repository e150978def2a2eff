import { __ } from '@wordpress/i18n';
import { answerText, citing } from '../../exchange/because';
import { defineCheck } from '../../engine/define-check';
import { answerOf } from '../../probes';
import { pluginSteps } from '../../refusal/plugin-steps';
import { certaintyOf, sentenceAbout } from '../../refusal/refusal-summary';
import { seenAt } from '../../refusal/seen';
import { stationOf } from '../../exchange';
import { isOpenToVisitors } from '../../probes/visitor-answers';
import { closedBy, leaveOpenStep } from './admin-ajax-words';

export default defineCheck( {
	id: 'admin-ajax-closed',
	title: __( 'Visitors may use admin-ajax.php', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'browserEcho', 'components' ],
	deciding: false,
	examine( { exchanges, site, browserEcho, components } ) {
		const echo = answerOf( exchanges, {
			endpoint: 'echo',
			credential: 'none',
			vantage: 'browser',
		} );
		const isAway =
			echo?.response.redirected ||
			[ 401, 403, 404 ].includes( echo?.response.status ?? 0 );
		if (
			! echo ||
			! isAway ||
			browserEcho ||
			! isOpenToVisitors( exchanges )
		) {
			return undefined;
		}
		const suspects = seenAt( echo, components );
		return {
			severity: 'error',
			summary:
				suspects.length > 0
					? sentenceAbout( closedBy, echo, suspects )
					: __(
							'Visitors are turned away from admin-ajax.php, which forms, shops and searches of the website use; wp-admin was closed and this file with it.',
							'who-said-401'
						),
			certainty: certaintyOf( echo, suspects ),
			detail: echo.response.redirected
				? echo.response.finalUrl
				: answerText( echo ),
			because: [ citing( echo ) ],
			remediation: {
				steps: [
					leaveOpenStep(),
					...pluginSteps(
						site,
						components,
						suspects,
						'something-else'
					),
				],
				tradeOff: '',
				verify: [ echo.probe.id ],
			},
			station: stationOf( echo, exchanges )?.station ?? 'plugin',
			suspects,
		};
	},
} );
