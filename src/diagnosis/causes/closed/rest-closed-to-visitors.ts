import { __ } from '@wordpress/i18n';
import { defineCheck, undecided } from '../../engine/define-check';
import {
	exchangesOf,
	isAnswered,
	isInFrontOfPhp,
	isTurnedAway,
	ownRequest,
} from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { whomOfForm } from './form-words';
import { givenAmong, whomWith } from './given-among';
import { ownSentence } from './refused-words';
import { blockingOf, blockingSentence, whomOf } from '../../routes/blocking';

export default defineCheck( {
	id: 'rest-closed-to-visitors',
	title: __( 'Visitors may read what is public', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components', 'given' ],
	examine( { exchanges, given, ...known } ) {
		const posts = exchangesOf( exchanges, {
			endpoint: 'posts',
			credential: 'none',
		} ).filter( isAnswered );
		if ( posts.length === 0 ) {
			return undecided(
				__(
					'No answer came back to what a visitor would ask.',
					'who-said-401'
				)
			);
		}
		const refused = posts.find(
			( exchange ) =>
				isTurnedAway( exchange ) &&
				! isInFrontOfPhp( exchange ) &&
				! exchange.response.headers[ 'www-authenticate' ]
		);
		// One closed route or namespace is another matter than everything.
		const blocking = blockingOf( exchanges );
		const isPart = blocking.kind === 'part';
		const ofForm = refused && ! isPart && whomOfForm( refused, posts );
		const among = ofForm
			? undefined
			: givenAmong( known.site, exchanges, given ?? [], refused );
		return (
			refused &&
			refusalFinding( known, {
				refused,
				whom:
					( among && whomWith( among ) ) ||
					ofForm ||
					whomOf( blocking ),
				explains: among ? [ 'given-request-refused' ] : [],
				notes: [
					...( isPart ? [ blockingSentence( blocking ) ] : [] ),
					ownSentence( exchanges ),
				],
				citing: [
					among,
					...posts,
					...( isPart ? blocking.open : [] ),
					ownRequest( exchanges, 'users-me' ),
				],
				tradeOff: __(
					'Published posts and author names can then be read through the REST API, as on most WordPress sites.',
					'who-said-401'
				),
				verify: among ? [ among, ...posts ] : posts,
			} )
		);
	},
} );
