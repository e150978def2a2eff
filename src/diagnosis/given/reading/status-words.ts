import { statusOf } from './answer';

/** Reason phrases that follow a status (RFC 9110, 15), and what clients put there. */
const REASON =
	/^[\s"'`*:–-]*\(?\[?(?:OK|Created|No Content|Moved|Found|Bad Request|Unauthori[sz]ed|Authorization Required|Forbidden|Not Found|Method Not Allowed|Not Acceptable|Conflict|Too Many|Internal Server|Not Implemented|Bad Gateway|Service Unavailable|Gateway Time|Client Error|Server Error|Request Time)/i;

/** What stands before a status. */
const NAMED =
	/(?:\b(?:status|code|http|error|answered|answers|returned|returns|response|got|gives|with a|httpcode|statuscode)(?:\s+(?:code|of|is|was))*["']?\s*(?:[:=]|=>)?\s*["'([]*|HTTP\/\d(?:\.\d)?["']?\s+|=>\s*|→\s*|[([]\s*)$/i;

/** Units that make a number no status. */
const UNIT =
	/^\s*(?:ms|s|sec|seconds|[kmg]?i?b|bytes|px|%|x|KB)\b|^\s*[x×:/]\s*\d|^[.,]\d/i;

const REST = /^[\s)\]"'`.,;!]*(?:$|\s|[)\]"'`.,;])/;

/** How plainly the words around a number say that it is a status. */
function rankOf( before: string, after: string ): number {
	if ( REASON.test( after ) ) {
		return 3;
	}
	if ( NAMED.test( before ) ) {
		return 2;
	}
	return REST.test( after ) ? 1 : 0;
}

/**
 * The status that a text gives for an answer, however it is written: `401 (Unauthorized)`, `status: 403`, `[HTTP/2 401 12ms]`,
 * `… 250 ms 401`. Null when it gives none.
 *
 * @param text Words around an address, without the address.
 */
export function statusIn( text: string ): number | null {
	let best: { rank: number; status: number } | null = null;
	for ( const found of text
		.slice( 0, 200_000 )
		.matchAll( /(?<![\w.:/#-])[1-5]\d\d(?![\w:/-])/g ) ) {
		const status = statusOf( found[ 0 ] );
		const before = text.slice(
			Math.max( 0, found.index - 30 ),
			found.index
		);
		const after = text.slice( found.index + 3, found.index + 40 );
		if ( status === null || UNIT.test( after ) ) {
			continue;
		}
		const rank = rankOf( before, after );
		if ( rank > ( best?.rank ?? 0 ) ) {
			best = { rank, status };
		}
	}
	return best?.status ?? null;
}
