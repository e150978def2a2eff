import { outsideBraces } from '../reading/outside-braces';
import { answerIn } from '../reading/answer';
import { statusIn } from '../reading/status-words';
import type { Form } from '../reading/written';

/** The body of an error alone, as the REST API or a plugin in a form of its own writes it. */
export const jsonError: Form = {
	id: 'json-error',
	recognises: ( text ) =>
		! ( /https?:/.test( text ) && /\/wp-json|rest_route=/.test( text ) ) &&
		// A route in the words around it is the request that got it.
		! /(?:^|[\s"'`(])(?:(?:[\w-]+\.)+[a-z]{2,}\/wp-json\/|\/?wp-json\/|\/?wp\/v2\/)\w/i.test(
			outsideBraces( text )
		) &&
		answerIn( text ) !== null,
	read( text ) {
		const answer = answerIn( text );
		return answer
			? [
					{
						...answer,
						status:
							answer.status ?? statusIn( outsideBraces( text ) ),
						url: null,
					},
				]
			: [];
	},
};
