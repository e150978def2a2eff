import { ownCodeIn } from '../../products/code-of';
import { codeTokens } from './code-tokens';
import { jsonIn } from './json-spans';
import type { WrittenAnswer } from './written';

type Fields = Record< string, unknown >;

export const isFields = ( value: unknown ): value is Fields =>
	typeof value === 'object' && value !== null && ! Array.isArray( value );

/** A status that HTTP knows; null when it is none. */
export function statusOf( value: unknown ): number | null {
	const number =
		typeof value === 'number' || typeof value === 'string'
			? Number( value )
			: NaN;
	return Number.isInteger( number ) && number >= 100 && number < 600
		? number
		: null;
}

const textOf = ( value: unknown ) =>
	typeof value === 'string' && value !== '' ? value : null;

/** Codes of the program that asked, not of the site that answered. */
const PROGRAMS =
	/^(?:ERR_|UND_ERR_|EAI_|HPE_|CERT_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_|E[A-Z]{4,}$)/;

/** Whether it is a code at all: some plugins repeat the status there, others put their name before it (`[jwt_auth] invalid_email`). */
const isSpeaking = ( code: string ) =>
	/^(?:\[[\w-]{1,40}\] )?[\w:.-]{1,80}$/.test( code ) &&
	! /^\d+$/.test( code ) &&
	! PROGRAMS.test( code );

/** What an object of JSON says, if it is an error of the REST API or of a plugin in a form of its own; null when it is none. */
function answerOfFields( data: Fields ): WrittenAnswer | null {
	const inner = isFields( data.data ) ? data.data : {};
	const named = textOf( data.code );
	const code =
		named !== null && isSpeaking( named )
			? named
			: ownCodeIn( JSON.stringify( data ) );
	if ( code === null ) {
		return null;
	}
	const message =
		textOf( data.message ) ??
		textOf( inner.message ) ??
		textOf( data.error_description );
	return {
		code,
		message,
		status: statusOf( inner.status ) ?? statusOf( data.statusCode ),
	};
}

/** Values of the pairs `"code": "…"` in a text that is JSON, PHP or a script, whole or cut. */
function pairsIn( text: string ): WrittenAnswer | null {
	const named = text.search( /["']?\bcode["']?\s*(?::|=>)/ );
	// From the bracket before it on: what stands there need not be code.
	const brace = text.lastIndexOf( '{', named );
	const start = Math.max( 0, brace < 0 ? named : brace );
	const tokens = codeTokens( text.slice( start, start + 20_000 ) );
	const valueOf = ( name: string, kind: 'string' | 'number' ) => {
		const at = tokens.findIndex(
			( token, index ) =>
				token.text === name &&
				( token.kind === 'string' || token.kind === 'word' ) &&
				/^(?::|=>)$/.test( tokens[ index + 1 ]?.text ?? '' ) &&
				tokens[ index + 2 ]?.kind === kind
		);
		return at < 0 ? null : ( tokens[ at + 2 ]?.text ?? null );
	};
	const code = valueOf( 'code', 'string' );
	return code !== null && isSpeaking( code ) && /_/.test( code )
		? {
				code,
				message: valueOf( 'message', 'string' ),
				status: statusOf( valueOf( 'status', 'number' ) ),
			}
		: null;
}

/** An error as Dart and Java print a map, without quotes: `{code: rest_forbidden, message: Sorry., data: {status: 401}}`. */
function printedIn( text: string ): WrittenAnswer | null {
	const [ whole, code, message ] =
		/[{ ]code[:=] ?([a-z]\w{2,80}), ?message[:=] ?([^{}\n]{1,300}?), ?(?:data|additional\w*)[:=]/.exec(
			text
		) ?? [];
	if ( whole === undefined || ! code?.includes( '_' ) ) {
		return null;
	}
	const rest = text
		.slice( text.indexOf( whole ) + whole.length )
		.slice( 0, 200 );
	return {
		code,
		message: message ?? null,
		status: statusOf( /\bstatus[:=] ?(\d{3})\b/.exec( rest )?.[ 1 ] ),
	};
}

/**
 * The error of an answer in a text; null when it shows none.
 *
 * @param text The body of an answer, alone or with other words around it, whole or cut, quotes escaped or not.
 */
export function answerIn( text: string ): WrittenAnswer | null {
	if ( /[“”]code[“”]/.test( text ) ) {
		return answerIn( text.replace( /[“”]/g, '"' ) );
	}
	if (
		! /["'\]]?(?:code|error|error_?[cC]ode)\\?["'\]]/.test( text ) &&
		! /\bcode[:=]/.test( text )
	) {
		return null;
	}
	for ( const { data } of jsonIn( text ) ) {
		const found = errorBelow( data );
		if ( found ) {
			return found;
		}
	}
	if ( text.includes( '\\"code\\"' ) ) {
		return answerIn( text.replace( /\\+"/g, '"' ) );
	}
	return pairsIn( text ) ?? printedIn( text );
}

/** How many values of a piece of JSON are looked at. */
const VALUES = 200_000;

/** The first error of the REST API anywhere in a value, in texts that are JSON themselves too. */
export function errorBelow( value: unknown ): WrittenAnswer | null {
	const waiting: unknown[] = [ value ];
	for ( let seen = 0; seen < waiting.length && seen < VALUES; seen++ ) {
		const next = waiting[ seen ];
		if ( isFields( next ) ) {
			const found = answerOfFields( next );
			if ( found ) {
				return found;
			}
			waiting.push( ...Object.values( next ).slice( 0, 1000 ) );
		} else if ( Array.isArray( next ) ) {
			waiting.push( ...( next as unknown[] ).slice( 0, 1000 ) );
		} else if (
			typeof next === 'string' &&
			next.length < 100_000 &&
			/"(?:code|error|errorCode)"/.test( next )
		) {
			waiting.push( ...jsonIn( next ).map( ( { data } ) => data ) );
		}
	}
	return null;
}
