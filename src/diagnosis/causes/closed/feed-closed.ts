import { __ } from '@wordpress/i18n';
import { defineCheck } from '../../engine/define-check';
import {
	answerOf,
	exchangeOf,
	isClosed,
	isLockOut,
	type Answered,
} from '../../probes';
import { isFeedMissing } from '../../exchange/feed';
import { isOpenToVisitors } from '../../probes/visitor-answers';
import { refusalFinding } from '../../refusal/refusal-finding';
import { feedSentence, readersOfFeed } from './feed-words';

/** Whether it is refused rather than taken off the site, which many do on purpose. */
const isRefusal = ( feed: Answered ) =>
	isClosed( feed ) && feed.response.status !== 404;

export default defineCheck( {
	id: 'feed-closed',
	title: __( 'Readers get the feed', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components', 'server' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const feed = exchangeOf( exchanges, { endpoint: 'feed' } );
		const page = answerOf( exchanges, { endpoint: 'front-page' } );
		// Where everything is closed, that is what is told.
		if (
			! isFeedMissing( feed ) ||
			isLockOut( feed ) ||
			feed.receipt?.fatal ||
			! isOpenToVisitors( exchanges ) ||
			! page ||
			isClosed( page )
		) {
			return undefined;
		}
		return {
			...refusalFinding( known, {
				refused: feed,
				whom: readersOfFeed(),
				...( ( ! isRefusal( feed ) || feed.response.status < 400 ) && {
					summary: feedSentence( feed ),
				} ),
				citing: [ page ],
				effect: 'feed-closed',
				tradeOff: __(
					'Everyone can then read published posts in the feed, as on most WordPress sites.',
					'who-said-401'
				),
			} ),
			severity: isRefusal( feed ) ? 'warning' : 'info',
		};
	},
} );
