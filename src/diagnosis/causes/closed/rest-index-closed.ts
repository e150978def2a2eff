import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import { answerOf } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';
import {
	amongOthers,
	isAnothers,
	isShut,
	summaryOfIndex,
	visitorsOfIndex,
} from './index-words';

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
		// The same answer in another place: what is open is the exception.
		const users = answerOf( exchanges, {
			endpoint: 'users',
			credential: 'none',
		} );
		const isTwice =
			isShut( users ) &&
			users.response.status === index?.response.status &&
			users.response.code === index.response.code;
		const isOpen = isOpenToVisitors( exchanges );
		return isShut( index ) &&
			( isOpen || isAnothers( index, visitorAnswers( exchanges ) ) )
			? refusalFinding( known, {
					refused: index,
					...( isTwice || ! isOpen
						? {
								whom: isOpen
									? amongOthers()
									: visitorsOfIndex(),
							}
						: {
								whom: '',
								summary: summaryOfIndex,
							} ),
					citing: [
						...visitorAnswers( exchanges ),
						...( isTwice ? [ users ] : [] ),
					],
					explains: isTwice ? [ 'users-list-hidden' ] : [],
					tradeOff: __(
						'The index shows which plugins bring routes of their own.',
						'who-said-401'
					),
				} )
			: undefined;
	},
} );
