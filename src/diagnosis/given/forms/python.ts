import { answerBeside } from '../reading/answer-text';
import { programIn, type CodeCall } from '../reading/code-calls';
import { methodOfName, requestOfOptions } from '../reading/code-request';
import { fieldOf, textOfValue, type CodeValue } from '../reading/code-values';
import { UNKNOWN, type Form, type Written } from '../reading/written';

const CALLS =
	/^(?:(?:requests|httpx|session|client|s|http|self\.session|self\.client|aiohttp|conn|connection|[\w.]*session)\.(?:get|post|put|patch|delete|head|options|request)|(?:urllib\.request\.|urllib2\.)?Request)$/i;

const SIGNS =
	/\b(?:import (?:requests|httpx|urllib|base64|json)|from (?:requests|urllib|base64)|requests\.\w+\s*\(|httpx\.\w+\s*\(|urllib\.request|http\.client)/;

/** Arguments that have names, as one object. */
function namedIn( given: readonly CodeValue[] ): CodeValue {
	return {
		kind: 'fields',
		fields: given.flatMap( ( each ) =>
			each.kind === 'fields' ? each.fields : []
		),
	};
}

function requestOf( { name, given }: CodeCall ): Written | null {
	const named = namedIn( given );
	const positional = given.filter( ( { kind } ) => kind !== 'fields' );
	const isRequest = /\.request$/.test( name );
	const method = isRequest
		? textOfValue(
				fieldOf( named, 'method' ) ?? positional[ 0 ]
			).toUpperCase()
		: methodOfName( name );
	const url = textOfValue(
		fieldOf( named, 'url' ) ?? positional[ isRequest ? 1 : 0 ]
	);
	if ( url === UNKNOWN ) {
		return null;
	}
	const isSession = ! /^(?:requests|httpx|urllib2?|Request$)/.test( name );
	const asked = requestOfOptions( named, {
		isComplete: ! isSession,
		cookie: isSession ? null : false,
	} );
	const hasCookies = fieldOf( named, 'cookies' ) !== undefined;
	const body =
		asked.body === true || positional.length > ( isRequest ? 2 : 1 );
	return {
		...asked,
		method: method ?? asked.method ?? ( body ? 'POST' : 'GET' ),
		url,
		cookie: hasCookies ? true : ( asked.cookie ?? null ),
		body: isSession && ! body ? null : body,
	};
}

/** A program in Python that asks with requests, httpx or urllib. */
export const python: Form = {
	id: 'python',
	recognises: ( text ) =>
		SIGNS.test( text ) && ! /^Traceback \(most recent/m.test( text ),
	read( text ) {
		const { calls } = programIn( text, CALLS );
		return calls.flatMap( ( call, nth ) => {
			const request = requestOf( call );
			return request
				? [
						{
							...request,
							...answerBeside(
								text.slice( call.end, calls[ nth + 1 ]?.start )
							),
						},
					]
				: [];
		} );
	},
};
