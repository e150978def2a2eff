import { answerIn } from '../reading/answer';
import type { Form } from '../reading/written';

/** The body of an error alone, as the REST API or a plugin in a form of its own writes it. */
export const jsonError: Form = {
	id: 'json-error',
	recognises: ( text ) =>
		! ( /https?:/.test( text ) && /\/wp-json|rest_route=/.test( text ) ) &&
		answerIn( text ) !== null,
	read( text ) {
		const answer = answerIn( text );
		return answer ? [ { ...answer, url: null } ] : [];
	},
};
