import { __ } from '@wordpress/i18n';
import { citingAll, citingFact } from '../../exchange/because';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isOdd } from '../../probes';
import { pluginSteps } from '../../refusal/plugin-steps';
import { isStockCallbackGone } from '../../refusal/stock-callback';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'rest-loading-removed',
	title: __( 'WordPress loads its REST API', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'hooks' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, site, hooks, components } ) {
		const posts = visitorAnswers( exchanges ).filter( ( exchange ) =>
			isOdd( exchange )
		);
		if (
			posts.length === 0 ||
			! isStockCallbackGone( hooks, 'parse_request', 'rest_api_loaded' )
		) {
			return undefined;
		}
		return {
			severity: 'error',
			summary: __(
				'Something on this site switched the REST API off: it removed the place where WordPress starts it.',
				'who-said-401'
			),
			detail: __(
				'rest_api_loaded is missing on parse_request.',
				'who-said-401'
			),
			because: [
				...citingAll( ...posts ),
				citingFact(
					__(
						'rest_api_loaded is missing on parse_request',
						'who-said-401'
					)
				),
			],
			remediation: {
				steps: pluginSteps( site, components, [] ),
				tradeOff: '',
				verify: posts.map( ( { probe } ) => probe.id ),
			},
			station: 'plugin',
			suspects: [],
			explains: [
				...REFUSALS,
				'rest-prefix-unflushed',
				'rest-redirected',
				'login-wall',
				'maintenance-mode',
			],
		};
	},
} );
