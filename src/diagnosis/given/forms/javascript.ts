import { answerBeside } from '../reading/answer-text';
import { programIn, type CodeCall } from '../reading/code-calls';
import {
	headersOfValue,
	isAddressLike,
	joined,
	methodOfName,
	requestOfOptions,
} from '../reading/code-request';
import {
	fieldOf,
	textOfValue,
	type CodeValue,
	type Variables,
} from '../reading/code-values';
import type { Form, Written } from '../reading/written';

const CALLS =
	/^(?:(?:[\w.]*\.)?(?:axios|got|superagent|needle|ky|request|rp|apiFetch|ajax|getJSON)|(?:[\w.]*\.)?(?:axios|got|superagent|needle|ky|http|\$http|client|api|instance|request|agent|jQuery|\$)?\.?(?:get|post|put|patch|delete|head|request|create))$/;

const SIGNS =
	/\b(?:axios|jQuery|apiFetch|XMLHttpRequest|superagent|needle|btoa|const|let|var|await|function|require)\b|\$\.(?:ajax|get|post)|\$http\b|=>/;

/** What a call sends; null when it is none that sends a request to an address. */
function requestOf(
	{ name, given }: CodeCall,
	base: string | undefined
): Written | null {
	const [ first, ...more ] = given;
	const isAlone = first?.kind === 'fields';
	const options = isAlone
		? first
		: ( more.find( ( each ) =>
				fieldOf( each, 'headers', 'auth', 'method', 'beforesend' )
			) ?? more.find( ( each ) => each.kind === 'fields' ) );
	// Libraries may be set up to add headers, and a browser adds cookies.
	const asked = requestOfOptions( options, {
		isComplete: false,
		cookie: null,
	} );
	const named =
		isAddressLike( first ) || base ? textOfValue( first ) : undefined;
	const url = isAlone ? asked.url : named;
	if ( ! url ) {
		return null;
	}
	const isEditor = /apiFetch$/.test( name );
	const method = methodOfName( name );
	const isBody =
		method !== null &&
		/^(?:POST|PUT|PATCH)$/.test( method ) &&
		more.length > 0;
	return {
		...asked,
		method: method ?? asked.method ?? 'GET',
		url: joined( base, url ),
		// It puts the nonce there by itself.
		nonce: isEditor ? true : null,
		body: asked.body === true || isBody ? true : null,
	};
}

/** The base address that `axios.create` or `axios.defaults` is given. */
function baseIn(
	calls: readonly CodeCall[],
	variables: Variables
): string | undefined {
	const value =
		calls
			.map( ( { given } ) => fieldOf( given[ 0 ], 'baseurl' ) )
			.find( Boolean ) ?? variables.get( 'baseURL' );
	return value && textOfValue( value );
}

/** `xhr.open( 'POST', url )` and what is set on it afterwards. */
function ofXhr( calls: readonly CodeCall[] ): Written | null {
	const open = calls.find(
		( { name, given } ) =>
			/\.open$/.test( name ) && isAddressLike( given[ 1 ] )
	);
	if ( ! open ) {
		return null;
	}
	const headers = calls
		.filter( ( { name } ) => /\.setRequestHeader$/.test( name ) )
		.map(
			( { given } ) =>
				[
					textOfValue( given[ 0 ] ),
					textOfValue( given[ 1 ] ),
				] as const
		);
	const sent = calls.find( ( { name } ) => /\.send$/.test( name ) );
	return {
		method: textOfValue( open.given[ 0 ] ).toUpperCase(),
		url: textOfValue( open.given[ 1 ] ),
		headers,
		isComplete: true,
		cookie: null,
		body: sent ? sent.given.length > 0 : null,
	};
}

/** Headers that jQuery sets in `beforeSend`, which is a function and no object. */
function headersSetIn( calls: readonly CodeCall[] ): CodeValue {
	return {
		kind: 'fields',
		fields: calls
			.filter( ( { name } ) => /\.setRequestHeader$/.test( name ) )
			.map( ( { given } ) => [
				textOfValue( given[ 0 ] ),
				given[ 1 ] ?? { kind: 'unknown' },
			] ),
	};
}

/** A script that asks with axios, jQuery, apiFetch, XMLHttpRequest and the like. */
export const javascript: Form = {
	id: 'javascript',
	recognises: ( text ) => SIGNS.test( text ) && /\(\s*[{'"`\w$]/.test( text ),
	read( text ) {
		const { calls, variables } = programIn(
			text,
			new RegExp( `${ CALLS.source }|\\.(?:open|setRequestHeader|send)$` )
		);
		const asking = calls.filter(
			( { name } ) => CALLS.test( name ) && ! /\.create$/.test( name )
		);
		const base = baseIn( calls, variables );
		const set = headersOfValue( headersSetIn( calls ) ) ?? [];
		const found = asking.flatMap( ( call, nth ) => {
			const request = requestOf( call, base );
			return request
				? [
						{
							...request,
							headers: [ ...( request.headers ?? [] ), ...set ],
							...answerBeside(
								text.slice( call.end, asking[ nth + 1 ]?.start )
							),
						},
					]
				: [];
		} );
		const xhr = ofXhr( calls );
		return xhr && found.length === 0
			? [
					{
						...xhr,
						...answerBeside( text.slice( calls.at( -1 )?.end ) ),
					},
				]
			: found;
	},
};
