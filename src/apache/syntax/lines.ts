/**
 * Physical lines joined to the lines Apache sees.
 */
import { isSpace, trim } from './words';

/** One line as Apache reads it, continuation lines joined. */
export interface LogicalLine {
	/** All bytes, line endings included: joined again they are the file. */
	raw: string;
	/** First physical line, from 1. */
	line: number;
	/** Last physical line. */
	lastLine: number;
	/** Column of the first byte that counts, from 1. */
	column: number;
	/** What Apache reads: joined, cut at a NUL byte, white space trimmed. */
	text: string;
	/** More bytes than Apache reads in one line of a .htaccess file: it answers 500. */
	tooLong: boolean;
}

/** HUGE_STRING_LEN in httpd.h; one byte is kept for the end. */
const LONGEST_LINE = 8191;

/** A line without its ending and without a continuation's backslash; `goes on` when there was one. */
function stripEnding( physical: string ): { text: string; continued: boolean } {
	const nul = physical.indexOf( '\0' );
	if ( nul >= 0 ) {
		return { text: physical.slice( 0, nul ), continued: false };
	}
	if ( ! physical.endsWith( '\n' ) ) {
		return { text: physical, continued: false };
	}
	let text = physical.slice( 0, -1 );
	if ( text.endsWith( '\r' ) ) {
		text = text.slice( 0, -1 );
	}
	return text.endsWith( '\\' )
		? { text: text.slice( 0, -1 ), continued: true }
		: { text, continued: false };
}

function columnOf( text: string ): number {
	let column = 0;
	while ( isSpace( text[ column ] ) ) {
		column++;
	}
	return column + 1;
}

/** The lines of a file in order. A comment that ends in a backslash swallows the next line, as in Apache. */
export function splitLines( text: string ): LogicalLine[] {
	const lines: LogicalLine[] = [];
	let offset = 0;
	let line = 1;
	while ( offset < text.length ) {
		const start = offset;
		const first = line;
		const pieces: string[] = [];
		let length = 0;
		let continued = true;
		while ( continued && offset < text.length ) {
			const newline = text.indexOf( '\n', offset );
			const end = newline < 0 ? text.length : newline + 1;
			const stripped = stripEnding( text.slice( offset, end ) );
			pieces.push( stripped.text );
			length += stripped.text.length;
			continued = stripped.continued;
			offset = end;
			line++;
		}
		const joined = pieces.join( '' );
		lines.push( {
			raw: text.slice( start, offset ),
			line: first,
			lastLine: line - 1,
			column: columnOf( joined ),
			text: trim( joined ),
			tooLong: length >= LONGEST_LINE - 1,
		} );
	}
	return lines;
}
