import { answerOfLines, linesOf, statusLineIn } from '../reading/http-text';
import type { Form } from '../reading/written';

/** An answer as it comes over the wire: status line, headers, body. */
export const httpAnswer: Form = {
	id: 'http-answer',
	recognises: ( text ) => statusLineIn( linesOf( text ) ) >= 0,
	read( text ) {
		const answer = answerOfLines( linesOf( text ) );
		return answer ? [ { ...answer, url: null } ] : [];
	},
};
