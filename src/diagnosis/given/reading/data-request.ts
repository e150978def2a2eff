import { answerIn, errorBelow, isFields, statusOf } from './answer';
import { joined } from './code-request';
import type { Header, Written, WrittenAnswer } from './written';

type Fields = Record< string, unknown >;

const METHOD = /^(?:get|head|options|post|put|patch|delete)$/i;

/** The value under one of several names, whatever their case. */
export function under( fields: Fields, ...names: string[] ): unknown {
	for ( const [ name, value ] of Object.entries( fields ) ) {
		if ( names.includes( name.toLowerCase().replaceAll( ' ', '_' ) ) ) {
			return value;
		}
	}
	return undefined;
}

const textUnder = ( fields: Fields, ...names: string[] ): string | null => {
	const value = under( fields, ...names );
	return typeof value === 'string' && value !== '' ? value : null;
};

/** Headers as programs write them: an object, or a list of names and values; null when they are none. */
export function headersOfData( value: unknown ): Header[] | null {
	if ( Array.isArray( value ) ) {
		return ( value as unknown[] )
			.slice( 0, 500 )
			.flatMap( ( each ): Header[] => {
				if (
					! isFields( each ) ||
					under( each, 'disabled' ) === true
				) {
					return [];
				}
				const name = textUnder( each, 'name', 'key' );
				const content = under( each, 'value' );
				return name && typeof content === 'string'
					? [ [ name, content ] ]
					: [];
			} );
	}
	return isFields( value )
		? Object.entries( value ).flatMap( ( [ name, content ] ): Header[] => {
				const first: unknown = Array.isArray( content )
					? content[ 0 ]
					: content;
				return typeof first === 'string' ? [ [ name, first ] ] : [];
			} )
		: null;
}

/** An address as data holds it: a text, or what Postman takes apart. */
function addressOf( value: unknown ): string | null {
	if ( isFields( value ) ) {
		return textUnder( value, 'raw', 'href', 'full' );
	}
	return typeof value === 'string' && value !== '' ? value : null;
}

/** Whether a text can be an address at all: names of files and pages are not. */
const isAddress = ( text: string | null ): text is string =>
	text !== null &&
	text.length < 8000 &&
	! /\s/.test( text.trim() ) &&
	/[/?]/.test( text );

/** The request that an object describes; null when it describes none. */
export function requestOfFields( fields: Fields ): Written | null {
	const written = addressOf(
		under(
			fields,
			'url',
			'uri',
			'requesturl',
			'request_url',
			'endpoint',
			'href'
		)
	);
	const base = textUnder( fields, 'baseurl', 'base_url' );
	const method = textUnder(
		fields,
		'method',
		'requestmethod',
		'request_method',
		'httpmethod'
	);
	const headers = headersOfData(
		under(
			fields,
			'headers',
			'header',
			'requestheaders',
			'request_headers'
		)
	);
	const path = written ?? textUnder( fields, 'path' );
	if (
		! isAddress( path ) ||
		( method === null && headers === null && base === null )
	) {
		return null;
	}
	// Logs of a proxy name it beside the address.
	const agent =
		headers === null
			? textUnder( fields, 'useragent', 'user_agent' )
			: null;
	const body = under( fields, 'body', 'postdata', 'data', 'request_body' );
	const auth = under( fields, 'auth', 'authentication' );
	return {
		method:
			method !== null && METHOD.test( method.trim() )
				? method.trim().toUpperCase()
				: null,
		url: joined( base ?? undefined, path ),
		headers: [
			...( headers ?? [] ),
			...( agent === null ? [] : [ [ 'User-Agent', agent ] as const ] ),
		],
		isComplete: false,
		...( isFields( auth ) && userOf( auth ) ),
		body: isPresent( body ) ? true : null,
	};
}

function userOf( auth: Fields ): Pick< Written, 'user' > {
	const name = textUnder( auth, 'username', 'user' );
	const password = textUnder( auth, 'password', 'pass' );
	return name !== null && password !== null
		? { user: `${ name }:${ password }` }
		: {};
}

function isPresent( body: unknown ): boolean {
	if ( isFields( body ) ) {
		return Object.keys( body ).length > 0;
	}
	return (
		( typeof body === 'string' || Array.isArray( body ) ) && body.length > 0
	);
}

/** How many objects are looked at. */
const LIMIT = 100_000;

/** Every object anywhere in a value, outer ones first. */
export function fieldsBelow( value: unknown ): Fields[] {
	const waiting: unknown[] = [ value ];
	const found: Fields[] = [];
	for ( let at = 0; at < waiting.length && at < LIMIT; at++ ) {
		const next = waiting[ at ];
		if ( isFields( next ) ) {
			found.push( next );
			for ( const each of Object.values( next ) ) {
				waiting.push( each );
			}
		} else if ( Array.isArray( next ) ) {
			for ( const each of next as unknown[] ) {
				waiting.push( each );
			}
		}
	}
	return found;
}

/** The status of an answer in data: named as such, or the number before a text such as `401 - {…}`. */
export function answerOfData( value: unknown ): WrittenAnswer {
	const said = errorBelow( value );
	let status: number | null = null;
	for ( const fields of fieldsBelow( value ) ) {
		const response = under( fields, 'response' );
		status ??=
			statusOf(
				under(
					fields,
					'statuscode',
					'httpcode',
					'status_code',
					'responsecode',
					'response_code',
					'responsecodesent'
				)
			) ??
			( isFields( response )
				? statusOf( under( response, 'status', 'statuscode', 'code' ) )
				: null );
	}
	for ( const fields of status === null ? fieldsBelow( value ) : [] ) {
		status ??= statusOf( under( fields, 'status' ) );
	}
	return {
		code: said?.code ?? null,
		message: said?.message ?? null,
		status: status ?? said?.status ?? null,
	};
}

/** The same of a text that may be JSON. */
export const answerOfText = ( text: string ): WrittenAnswer =>
	answerIn( text ) ?? {};
