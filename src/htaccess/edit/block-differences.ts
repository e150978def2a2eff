/**
 * Where WordPress's block says something else than WordPress would write.
 */
import { splitLines } from '../../apache/syntax/lines';
import { parse } from '../../apache/syntax/parse';
import { foreignGroups, wordpressBlocks } from './wordpress-blocks';
import { replaceLines, sayingsOf } from './text-lines';

/** One place; at least one of the two sayings is there. */
export interface BlockDifference {
	/** The line itself, or the one below which something is missing. */
	line: number;
	/** What stands there; null where a line is missing. */
	found: string | null;
	/** What WordPress writes; null where it writes nothing. */
	expected: string | null;
}

interface Saying {
	line: number;
	said: string;
}

const oneSpaced = ( text: string ) => text.replace( /[ \t]+/g, ' ' );

/** The numbers of the lines that others have put into WordPress's blocks, with the conditions that belong to them. */
export function linesOfOthers( text: string, block: string ): Set< number > {
	return new Set(
		foreignGroups( parse( text ), block ).flatMap( ( { members } ) =>
			members.flatMap( ( { node } ) =>
				Array.from(
					{ length: node.lastLine - node.line + 1 },
					( _, index ) => node.line + index
				)
			)
		)
	);
}

function sayingsIn(
	text: string,
	{ begin, end }: { begin: number; end: number },
	skipped: ReadonlySet< number >
): Saying[] {
	return splitLines( text )
		.filter(
			( { line, text: said } ) =>
				begin < line &&
				line < end &&
				! skipped.has( line ) &&
				said !== '' &&
				! said.startsWith( '#' )
		)
		.map( ( { line, text: said } ) => ( {
			line,
			said: oneSpaced( said ),
		} ) );
}

/** Lengths of the longest common subsequence of the rests, `[ i ][ j ]` from `found[ i ]` and `expected[ j ]` on. */
function commonLengths(
	found: readonly Saying[],
	expected: readonly string[]
): number[][] {
	const table = Array.from( { length: found.length + 1 }, () =>
		new Array< number >( expected.length + 1 ).fill( 0 )
	);
	const at = ( i: number, j: number ) => table[ i ]?.[ j ] ?? 0;
	for ( let i = found.length - 1; i >= 0; i-- ) {
		for ( let j = expected.length - 1; j >= 0; j-- ) {
			( table[ i ] as number[] )[ j ] =
				found[ i ]?.said === expected[ j ]
					? 1 + at( i + 1, j + 1 )
					: Math.max( at( i + 1, j ), at( i, j + 1 ) );
		}
	}
	return table;
}

/** What stands in a gap between lines that agree, side by side. */
function paired(
	found: readonly Saying[],
	expected: readonly string[],
	above: number
): BlockDifference[] {
	return Array.from(
		{ length: Math.max( found.length, expected.length ) },
		( _, index ) => ( {
			line:
				found[ index ]?.line ??
				found[ found.length - 1 ]?.line ??
				above,
			found: found[ index ]?.said ?? null,
			expected: expected[ index ] ?? null,
		} )
	);
}

/**
 * Every difference between the first WordPress block of a file and what WordPress writes, from top to bottom; blanks, comments and
 * runs of white space are none. Empty where the file has no closed block.
 *
 * @param text    The file, one character a byte.
 * @param block   The lines between the markers.
 * @param skipped Lines that are not looked at.
 */
export function blockDifferences(
	text: string,
	block: string,
	skipped: ReadonlySet< number > = new Set()
): BlockDifference[] {
	const marker = wordpressBlocks( parse( text ) )[ 0 ];
	if ( ! marker ) {
		return [];
	}
	const found = sayingsIn( text, marker, skipped );
	const expected = sayingsOf( block );
	const common = commonLengths( found, expected );
	const differences: BlockDifference[] = [];
	let [ i, j, fromI, fromJ ] = [ 0, 0, 0, 0 ];
	let above = marker.begin;
	const closeGap = () => {
		differences.push(
			...paired(
				found.slice( fromI, i ),
				expected.slice( fromJ, j ),
				above
			)
		);
	};
	while ( i < found.length && j < expected.length ) {
		if ( found[ i ]?.said === expected[ j ] ) {
			closeGap();
			above = found[ i ]?.line ?? above;
			[ i, j ] = [ i + 1, j + 1 ];
			[ fromI, fromJ ] = [ i, j ];
		} else if (
			( common[ i + 1 ]?.[ j ] ?? 0 ) >= ( common[ i ]?.[ j + 1 ] ?? 0 )
		) {
			i++;
		} else {
			j++;
		}
	}
	[ i, j ] = [ found.length, expected.length ];
	closeGap();
	return differences;
}

/** The file with what WordPress writes in its first block, everything else as it is; the same text where there is none. */
export function withOwnBlock( text: string, block: string ): string {
	const marker = wordpressBlocks( parse( text ) )[ 0 ];
	return marker
		? replaceLines(
				text,
				marker.begin + 1,
				marker.end - 1,
				block.replace( /\s+$/, '' ).split( /\r?\n/ )
			)
		: text;
}
