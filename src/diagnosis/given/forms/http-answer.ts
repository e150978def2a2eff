import { answerOfLines, linesOf, statusLineIn } from '../reading/http-text';
import { placesIn } from '../reading/places';
import type { Form } from '../reading/written';

/** An answer as it comes over the wire: status line, headers, body. */
export const httpAnswer: Form = {
	id: 'http-answer',
	recognises( text ) {
		const lines = linesOf( text );
		const nth = statusLineIn( lines );
		// What stands before it may be the request that got it.
		return (
			nth >= 0 &&
			placesIn( lines.slice( 0, nth + 1 ).join( '\n' ) ).length === 0
		);
	},
	read( text ) {
		const answer = answerOfLines( linesOf( text ) );
		return answer ? [ { ...answer, url: null } ] : [];
	},
};
