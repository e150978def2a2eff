/**
 * How Apache cuts a configuration line into words.
 * Every character stands for one byte.
 */

/** A word and what is left of the line behind it. */
export interface Word {
	word: string;
	rest: string;
}

/** Whether the C library's isspace() accepts the byte. */
export function isSpace( character: string | undefined ): boolean {
	return (
		character === ' ' ||
		( character !== undefined && character >= '\t' && character <= '\r' )
	);
}

function trimStart( text: string ): string {
	let start = 0;
	while ( start < text.length && isSpace( text[ start ] ) ) {
		start++;
	}
	return text.slice( start );
}

export function trim( text: string ): string {
	let end = text.length;
	while ( end > 0 && isSpace( text[ end - 1 ] ) ) {
		end--;
	}
	return trimStart( text.slice( 0, end ) );
}

function unescape( text: string, quote: string ): string {
	if ( ! text.includes( '\\' ) ) {
		return text;
	}
	let out = '';
	for ( let i = 0; i < text.length; i++ ) {
		const next = text[ i + 1 ];
		if (
			text[ i ] === '\\' &&
			( next === '\\' || ( quote !== '' && next === quote ) )
		) {
			i++;
		}
		out += text[ i ];
	}
	return out;
}

function closingQuote( text: string, quote: string ): number {
	let i = 1;
	while ( i < text.length && text[ i ] !== quote ) {
		const next = text[ i + 1 ];
		i += text[ i ] === '\\' && ( next === quote || next === '\\' ) ? 2 : 1;
	}
	return Math.min( i, text.length );
}

/**
 * The next word: quotes group, a backslash escapes a quote or itself, a missing closing quote ends with the line.
 * An empty word means that nothing is left, or that `""` stood there (then `rest` differs).
 */
export function nextWord( line: string ): Word {
	const text = trimStart( line );
	const quote = text[ 0 ] ?? '';
	if ( quote === '"' || quote === "'" ) {
		const end = closingQuote( text, quote );
		return {
			word: unescape( text.slice( 1, end ), quote ),
			rest: trimStart( text.slice( end + 1 ) ),
		};
	}
	let end = 0;
	while ( end < text.length && ! isSpace( text[ end ] ) ) {
		end++;
	}
	return {
		word: unescape( text.slice( 0, end ), '' ),
		rest: trimStart( text.slice( end ) ),
	};
}

/** All words of a line, up to the first empty one. */
export function allWords( line: string ): string[] {
	const words: string[] = [];
	let rest = line;
	while ( rest !== '' ) {
		const next = nextWord( rest );
		if ( next.word === '' ) {
			break;
		}
		words.push( next.word );
		rest = next.rest;
	}
	return words;
}

/** The digits atoi() would read, 0 where there are none. */
export function leadingInteger( text: string ): number {
	return Number( /^[ \t\n\v\f\r]*([+-]?\d+)/.exec( text )?.[ 1 ] ?? 0 );
}
