import { __, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { answerOf, isClosed } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';

export default defineCheck( {
	id: 'rest-index-closed',
	title: __( 'Visitors may read the index of the REST API', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const index = answerOf( exchanges, {
			endpoint: 'index',
			credential: 'none',
			vantage: 'browser',
		} );
		return isClosed( index ) && isOpenToVisitors( exchanges )
			? refusalFinding( known, {
					refused: index,
					whom: '',
					summary: ( who ) =>
						sprintf(
							/* translators: %s: a component, e.g. the plugin “Name”. */
							__(
								'The REST API itself is open, but %s closes its index: apps read it first, to find out how to log in, and stop there.',
								'who-said-401'
							),
							who
						),
					citing: visitorAnswers( exchanges ),
					tradeOff: __(
						'The index shows which plugins bring routes of their own.',
						'who-said-401'
					),
				} )
			: undefined;
	},
} );
