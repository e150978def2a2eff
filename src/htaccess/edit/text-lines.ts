import { splitLines } from '../../apache/syntax/lines';

/** The line ending a file uses. */
export function endingOf( text: string ): '\r\n' | '\n' {
	const newline = text.indexOf( '\n' );
	return newline > 0 && text[ newline - 1 ] === '\r' ? '\r\n' : '\n';
}

/** Puts whole lines in front of a line (its number from 1; beyond the last: at the end). */
export function insertBefore(
	text: string,
	line: number,
	added: readonly string[]
): string {
	const ending = endingOf( text );
	const block = added.map( ( each ) => each + ending ).join( '' );
	const offset = offsetOf( text, line );
	const before = text.slice( 0, offset );
	const gap = before === '' || before.endsWith( '\n' ) ? '' : ending;
	return before + gap + block + text.slice( offset );
}

/** Takes out the physical lines from `first` to `last`, both included. */
export function removeLines(
	text: string,
	first: number,
	last: number
): string {
	return (
		text.slice( 0, offsetOf( text, first ) ) +
		text.slice( offsetOf( text, last + 1 ) )
	);
}

/** Puts lines in place of the physical lines from `first` to `last`. */
export function replaceLines(
	text: string,
	first: number,
	last: number,
	added: readonly string[]
): string {
	return insertBefore( removeLines( text, first, last ), first, added );
}

/** Where a line begins; the end of the text when there is no such line. */
function offsetOf( text: string, line: number ): number {
	let offset = 0;
	for ( let at = 1; at < line; at++ ) {
		const newline = text.indexOf( '\n', offset );
		if ( newline < 0 ) {
			return text.length;
		}
		offset = newline + 1;
	}
	return offset;
}

/** What Apache reads of a text, line by line, without blanks and comments; runs of white space are one space. */
export function sayingsOf( text: string ): string[] {
	return splitLines( text )
		.map( ( line ) => line.text )
		.filter( ( line ) => line !== '' && ! line.startsWith( '#' ) )
		.map( ( line ) => line.replace( /[ \t]+/g, ' ' ) );
}
