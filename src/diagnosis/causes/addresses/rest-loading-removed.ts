import { __, sprintf } from '@wordpress/i18n';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { isOdd } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isStockCallbackGone } from '../../refusal/stock-callback';
import { visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'rest-loading-removed',
	title: __( 'WordPress loads its REST API', 'who-said-401' ),
	needs: [ 'exchanges', 'site', 'hooks' ],
	uses: [ 'components' ],
	deciding: false,
	examine( { exchanges, site, hooks, components } ) {
		const posts = visitorAnswers( exchanges ).filter( isOdd );
		const [ first ] = posts;
		if (
			! first ||
			! isStockCallbackGone( hooks, 'parse_request', 'rest_api_loaded' )
		) {
			return undefined;
		}
		return {
			...refusalFinding(
				{ site, hooks, components },
				{
					refused: first,
					whom: '',
					summary: ( who ) =>
						sprintf(
							/* translators: %s: a component, e.g. the plugin “Name”. */
							__(
								'%s turned the REST API off: it removed the place where WordPress starts it.',
								'who-said-401'
							),
							who
						),
					notes: [
						__(
							'rest_api_loaded is missing on parse_request.',
							'who-said-401'
						),
					],
					citing: posts,
					verify: posts,
				}
			),
			station: 'plugin',
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
