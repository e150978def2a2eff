import { __ } from '@wordpress/i18n';
import { isCoreRefusal } from '../../exchange/core-refusals';
import { REFUSALS } from '../../engine/consequences';
import { defineCheck } from '../../engine/define-check';
import { hasShape } from '../../exchange/find-exchange';
import { isReplaced } from '../../exchange/replaced-answer';
import { isAnswered, isInFrontOfPhp, type Answered } from '../../probes';
import { refusalFinding } from '../../refusal/refusal-finding';
import { hasRestEnvelope } from '../../exchange';
import { sentenceOf } from './without-status-words';

/** Codes with which WordPress itself reports a crash. */
const CRASHES = [ 'internal_server_error', 'wp_die' ];

/** A refusal that WordPress answers with 500, since it came without a status. */
const isMarkedAsCrash = ( { response }: Answered ): boolean =>
	response.status === 500 &&
	response.code !== null &&
	! CRASHES.includes( response.code ) &&
	( isCoreRefusal( response.code ) || /"data":null/.test( response.body ) ) &&
	hasRestEnvelope( response );

/** An error in place of the list of posts, or of the index, with a good status. */
const isMarkedAsGood = ( exchange: Answered ): boolean =>
	exchange.response.status < 300 &&
	exchange.response.code !== null &&
	! hasShape( exchange );

/**
 * An answer with a good status that is none of WordPress's own: in place of the posts or of the index it has something else, or nothing. Of
 * evidence that was saved the text is gone; then it is what was seen.
 */
const isOther = ( exchange: Answered ): boolean =>
	exchange.response.status === 200 &&
	exchange.probe.method === 'GET' &&
	!! exchange.receipt &&
	! isInFrontOfPhp( exchange ) &&
	exchange.response.code === null &&
	( exchange.response.json && exchange.response.body !== ''
		? ! hasShape( exchange )
		: !! exchange.sight && isReplaced( exchange ) );

export default defineCheck( {
	id: 'refusal-without-status',
	title: __( 'Refusals say that they are refusals', 'who-said-401' ),
	needs: [ 'exchanges', 'site' ],
	uses: [ 'hooks', 'components' ],
	examine( { exchanges, ...known } ) {
		const found = exchanges
			.filter( isAnswered )
			.filter(
				( each ) =>
					isMarkedAsCrash( each ) ||
					isMarkedAsGood( each ) ||
					isOther( each )
			);
		// Of several, the one of which most is known.
		const refused =
			found.find( ( { sight } ) =>
				sight?.without.some( ( { passes } ) => passes )
			) ?? found[ 0 ];
		return (
			refused &&
			refusalFinding( known, {
				refused,
				whom: '',
				summary: sentenceOf( refused ),
				notes: [ refused.response.message ?? '' ],
				explains: [ ...REFUSALS ],
			} )
		);
	},
} );
