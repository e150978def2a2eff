import { __, sprintf } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import type { Exchange } from '../../evidence/types';
import {
	type Answered,
	answerOf,
	isAnswered,
	isTurnedAway,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';

const summaryOfIndex = ( who: string ) =>
	sprintf(
		/* translators: %s: a component, e.g. the plugin “Name”. */
		__(
			'The REST API itself is open, but %s closes its index: apps read it first, to find out how to log in, and stop there.',
			'who-said-401'
		),
		who
	);

/** Also with WordPress's own words for a route that is not there, where a component was seen to answer so: the index itself is not gone. */
const isShut = ( exchange: Exchange | undefined ): exchange is Answered =>
	isTurnedAway( exchange ) ||
	( isAnswered( exchange ) &&
		exchange.response.status === 404 &&
		( exchange.receipt?.origin?.component.kind ?? 'core' ) !== 'core' &&
		! exchange.receipt?.fatal );

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
		return isShut( index ) && isOpenToVisitors( exchanges )
			? refusalFinding( known, {
					refused: index,
					...( isTwice
						? {
								whom: __(
									'visitors of the REST API, with exceptions: they get the published posts, but neither the index, which apps read first, nor the authors',
									'who-said-401'
								),
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
