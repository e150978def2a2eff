import type { ExchangeResponse, Redirect } from '../evidence/types';

/** Bytes of a body that are kept. */
export const BODY_LIMIT = 2048;

/** What a vantage reads off the wire. */
export interface RawResponse {
	status: number;
	statusText: string;
	headers: Record< string, string >;
	/** The whole body, decoded. */
	body: string;
	finalUrl: string;
	redirected?: boolean;
	redirects?: Redirect[];
}

function parsed( text: string ): { ok: boolean; value?: unknown } {
	try {
		// A byte order mark or spaces before the brace come from a plugin's file; the clients that matter forgive them.
		return { ok: true, value: JSON.parse( text.replace( /^\uFEFF/, '' ) ) };
	} catch {
		return { ok: false };
	}
}

/** Length in UTF-8 of the character that starts with this code point. */
function bytesOf( codePoint: number ): number {
	if ( codePoint < 0x80 ) {
		return 1;
	}
	if ( codePoint < 0x800 ) {
		return 2;
	}
	return codePoint < 0x10000 ? 3 : 4;
}

/** The longest start of a text that fits, never cutting a character in two. */
function firstBytes( text: string, limit: number ): string {
	let bytes = 0;
	let end = 0;
	for ( const character of text ) {
		bytes += bytesOf( character.codePointAt( 0 ) ?? 0 );
		if ( bytes > limit ) {
			break;
		}
		end += character.length;
	}
	return text.slice( 0, end );
}

/** REST `code` and `message` of a parsed body; both null when it is not an error of the REST shape. */
function errorOf( value: unknown ): {
	code: string | null;
	message: string | null;
} {
	if ( typeof value === 'object' && value !== null ) {
		const { code, message } = value as Record< string, unknown >;
		if ( typeof code === 'string' && typeof message === 'string' ) {
			return { code, message };
		}
	}
	return { code: null, message: null };
}

/** Turns what came off the wire into what evidence keeps. */
export function readResponse( raw: RawResponse ): ExchangeResponse {
	const { ok, value } = parsed( raw.body );
	const body = firstBytes( raw.body, BODY_LIMIT );
	return {
		status: raw.status,
		statusText: raw.statusText,
		headers: Object.fromEntries(
			Object.entries( raw.headers ).map( ( [ name, content ] ) => [
				name.toLowerCase(),
				content,
			] )
		),
		body,
		truncated: body.length < raw.body.length,
		...errorOf( value ),
		json: ok,
		finalUrl: raw.finalUrl,
		redirected: raw.redirected ?? false,
		redirects: raw.redirects ?? [],
	};
}
