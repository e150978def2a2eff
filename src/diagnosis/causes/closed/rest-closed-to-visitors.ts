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
import { notesOn, refusedByParts } from './refused-by-parts';
import { noVisitorsAnswer, ownSentence, runFirstNote } from './refused-words';
import { blockingOf, whomOf } from '../../routes/blocking';

export default defineCheck( {
	id: 'rest-closed-to-visitors',
	title: __( 'Visitors may read what is public', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components', 'given', 'server' ],
	examine( { exchanges, given, server, ...known } ) {
		const posts = exchangesOf( exchanges, {
			endpoint: 'posts',
			credential: 'none',
		} ).filter( isAnswered );
		if ( posts.length === 0 ) {
			return undecided( noVisitorsAnswer() );
		}
		const refused = posts.find(
			( exchange ) =>
				isTurnedAway( exchange ) &&
				! isInFrontOfPhp( exchange ) &&
				! exchange.response.headers[ 'www-authenticate' ]
		);
		const blocking = blockingOf( exchanges );
		const isPart = blocking.kind === 'part';
		const ofForm = refused && ! isPart && whomOfForm( refused, posts );
		const parts =
			refused && ! ofForm ? refusedByParts( refused, blocking ) : null;
		const among =
			ofForm || parts
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
				...parts?.said,
				explains: among ? [ 'given-request-refused' ] : [],
				notes: [
					...notesOn( blocking, parts ),
					ownSentence( exchanges ),
					runFirstNote( refused, server ?? null ),
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
