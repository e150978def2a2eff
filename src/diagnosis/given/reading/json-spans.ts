/** How many beginnings are tried: noise full of braces must not take long. */
const TRIES = 40;

/** Where the object or list that begins at a place ends; -1 when it does not. */
function endOf( text: string, start: number ): number {
	let depth = 0;
	let inString = false;
	for ( let at = start; at < text.length; at++ ) {
		const sign = text[ at ];
		if ( inString ) {
			if ( sign === '\\' ) {
				at++;
			} else if ( sign === '"' ) {
				inString = false;
			}
		} else if ( sign === '"' ) {
			inString = true;
		} else if ( sign === '{' || sign === '[' ) {
			depth++;
		} else if ( sign === '}' || sign === ']' ) {
			depth--;
			if ( depth === 0 ) {
				return at + 1;
			}
		}
	}
	return -1;
}

/** A piece of JSON in a text. */
export interface JsonSpan {
	data: unknown;
	start: number;
	end: number;
}

/**
 * Every object of JSON in a text, outermost only and in its order.
 *
 * @param text  Any text.
 * @param opens What one begins with; a list counts only where it is asked for.
 */
export function jsonIn( text: string, opens: RegExp = /\{/g ): JsonSpan[] {
	const found: JsonSpan[] = [];
	let from = 0;
	for ( let tries = 0; tries < TRIES; tries++ ) {
		opens.lastIndex = from;
		const start = opens.exec( text )?.index ?? -1;
		if ( start < 0 ) {
			break;
		}
		const end = endOf( text, start );
		const data = end < 0 ? undefined : parsed( text.slice( start, end ) );
		if ( data === undefined ) {
			from = start + 1;
		} else {
			found.push( { data, start, end } );
			from = end;
		}
	}
	return found;
}

/** The value of a text that is JSON; undefined when it is none. */
function parsed( text: string ): unknown {
	try {
		return JSON.parse( text ) as unknown;
	} catch {
		return undefined;
	}
}

/** JSON alone, with commas before a closing bracket and comments as configuration files have them; undefined when it is none. */
export function jsonAlone( text: string ): unknown {
	const bare = text.replace( /^(?:\s*\/\/[^\n]*\n)+/, '' ).trim();
	if ( ! /^[{[]/.test( bare ) ) {
		return undefined;
	}
	return parsed( bare ) ?? parsed( withoutComments( bare ) );
}

function withoutComments( text: string ): string {
	let out = '';
	let inString = false;
	for ( let at = 0; at < text.length; at++ ) {
		const sign = text.charAt( at );
		if ( inString ) {
			out += sign;
			if ( sign === '\\' ) {
				out += text.charAt( ++at );
			} else if ( sign === '"' ) {
				inString = false;
			}
		} else if ( sign === '/' && text[ at + 1 ] === '/' ) {
			const end = text.indexOf( '\n', at );
			at = ( end < 0 ? text.length : end ) - 1;
		} else {
			inString = sign === '"';
			out += sign;
		}
	}
	return out.replace( /,(\s*[}\]])/g, '$1' );
}
