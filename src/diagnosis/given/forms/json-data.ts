import {
	answerOfData,
	fieldsBelow,
	requestOfFields,
} from '../reading/data-request';
import { statusIn } from '../reading/status-words';
import { jsonAlone, jsonIn } from '../reading/json-spans';
import type { Form, Written } from '../reading/written';

function requestsOf( data: unknown ): Written[] {
	const told = answerOfData( data );
	const said = fieldsBelow( data ).flatMap( ( { message } ) =>
		typeof message === 'string' ? [ message ] : []
	);
	const answer = {
		...told,
		status: told.status ?? statusIn( said.join( ' ' ) ),
	};
	return fieldsBelow( data ).flatMap( ( fields ) => {
		const request = requestOfFields( fields );
		return request ? [ { ...request, ...answer } ] : [];
	} );
}

/** JSON of any program that writes method, address or headers of a request into it: a node of n8n, a bundle of Make, a log. */
export const jsonData: Form = {
	id: 'json',
	recognises: ( text ) =>
		text.includes( '{' ) &&
		/"(?:url|uri|baseURL|requestUrl|endpoint)"\s*:/i.test( text ),
	read( text ) {
		const alone = jsonAlone( text );
		return alone === undefined
			? jsonIn( text ).flatMap( ( { data } ) => requestsOf( data ) )
			: requestsOf( alone );
	},
};
