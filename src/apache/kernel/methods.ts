/* eslint-disable no-bitwise -- sets of methods are bits, so that <Limit> nests as it does in Apache. */

/** In the order of httpd.h; HEAD counts as GET. */
const METHODS = [
	'GET',
	'PUT',
	'POST',
	'DELETE',
	'CONNECT',
	'OPTIONS',
	'TRACE',
	'PATCH',
	'PROPFIND',
	'PROPPATCH',
	'MKCOL',
	'COPY',
	'MOVE',
	'LOCK',
	'UNLOCK',
	'VERSION-CONTROL',
	'CHECKOUT',
	'UNCHECKOUT',
	'CHECKIN',
	'UPDATE',
	'LABEL',
	'REPORT',
	'MKWORKSPACE',
	'MKACTIVITY',
	'BASELINE-CONTROL',
	'MERGE',
] as const;

/** A method Apache does not know. */
export const UNKNOWN_METHOD = METHODS.length;
/** Every method, known or not. */
export const ALL_METHODS = -1;
/** Set apart so that sections which forbid it notice that they stand inside <Limit>. */
export const NO_METHOD_BIT = 1 << 31;

export function methodNumber( name: string ): number {
	const index = METHODS.indexOf(
		( name === 'HEAD' ? 'GET' : name ) as ( typeof METHODS )[ number ]
	);
	return index < 0 ? UNKNOWN_METHOD : index;
}

export const bitOf = ( method: number ): number => 1 << method;

export const includesMethod = ( set: number, method: number ): boolean =>
	( set & bitOf( method ) ) !== 0;
