import { __ } from '@wordpress/i18n';
import { defineCheck, undecided } from '../../engine/define-check';
import {
	answerOf,
	isClosed,
	isLockOut,
	isSeenToStandIn,
	mayStandIn,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { isOpenToVisitors, visitorAnswers } from '../../probes/visitor-answers';
import {
	everyVisitor,
	notLookedAt,
	pathOf,
	sentOnSentence,
	standInSentence,
} from './closed-page-words';

export default defineCheck( {
	id: 'pages-closed-to-visitors',
	title: __( 'Visitors may open the front page', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components', 'server' ],
	deciding: false,
	examine( { exchanges, ...known } ) {
		const page = answerOf( exchanges, { endpoint: 'front-page' } );
		// Where the REST API is closed as well, that is what is told.
		if ( ! page || ! isOpenToVisitors( exchanges ) || isLockOut( page ) ) {
			return undefined;
		}
		const isDown = page.response.status === 503;
		const standsIn = isSeenToStandIn( page );
		const isUnseen = mayStandIn( page ) && ! page.sight;
		if ( ! isDown && ! isClosed( page ) && ! standsIn ) {
			return isUnseen ? undecided( notLookedAt() ) : undefined;
		}
		const root = pathOf( known.site.restRoot );
		const isSentOn = ! standsIn && page.response.status < 400;
		return {
			...refusalFinding( known, {
				refused: page,
				whom: everyVisitor( root ),
				...( isSentOn && { summary: sentOnSentence( root ) } ),
				...( standsIn && { summary: standInSentence( page, root ) } ),
				notes: isSentOn ? [ page.response.finalUrl ] : [],
				citing: visitorAnswers( exchanges ),
				effect: 'site-closed',
				tradeOff: __(
					'Pages and published posts can then be read by everyone. If they are closed on purpose: whoever asks the REST API reads the posts all the same.',
					'who-said-401'
				),
			} ),
			severity: isSentOn || standsIn ? 'warning' : 'error',
		};
	},
} );
