import { __ } from '@wordpress/i18n';
import { defineCheck, undecided } from '../../engine/define-check';
import { noVisitorsAnswer } from '../../exchange/no-visitors-answer';
import { lineNote, lineSteps, refusingLine } from '../../refusal/htaccess-line';
import {
	answerOf,
	exchangesOf,
	isAnswered,
	isInFrontOfPhp,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { blockingOf, whomOf } from '../../routes/blocking';

/** 202 is how a bot check of a host asks for proof; 404 is another cause. */
const REFUSALS = [ 202, 401, 403, 405, 406, 429, 503 ];

export default defineCheck( {
	id: 'web-server-refuses-rest',
	title: __( 'Requests to the REST API reach PHP', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'htaccess', 'server' ],
	examine( { exchanges, site, htaccess, server } ) {
		const posts = exchangesOf( exchanges, {
			endpoint: 'posts',
			credential: 'none',
		} ).filter( isAnswered );
		if ( posts.length === 0 ) {
			return undecided( noVisitorsAnswer( exchanges ) );
		}
		const refused = posts.find(
			( exchange ) =>
				REFUSALS.includes( exchange.response.status ) &&
				isInFrontOfPhp( exchange )
		);
		const line = refused ? refusingLine( htaccess, refused ) : null;
		return (
			refused &&
			refusalFinding(
				{ site, server, hooks: null, components: null },
				{
					refused,
					notes: line ? [ lineNote( line ) ] : [],
					steps: lineSteps( line ),
					whom: whomOf( blockingOf( exchanges ) ),
					citing: [
						...posts,
						answerOf( exchanges, { endpoint: 'echo' } ),
					],
					tradeOff: __(
						'A firewall rule may be there for a reason: have it let the REST API through, not everything.',
						'who-said-401'
					),
					explains: [ 'loopback-blocked' ],
				}
			)
		);
	},
} );
