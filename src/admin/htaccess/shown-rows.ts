/** Lines of a long file that are drawn at first: some screens of a desk; thousands of them take a browser seconds. */
const AT_FIRST = 80;
/** Lines around one that is pointed at. */
const AROUND = 12;

/** A stretch of a file: lines to draw, or a gap between two of them. */
export interface Stretch {
	first: number;
	last: number;
	isGap: boolean;
}

/**
 * The lines from `first` to `last` of a file, with gaps where nothing is pointed at beyond its first lines.
 *
 * @param first   Number of a block's first line, from 1.
 * @param last    Number of its last.
 * @param pointed Numbers of the lines that somebody may be sent to.
 */
export function stretchesOf(
	first: number,
	last: number,
	pointed: Iterable< number >
): Stretch[] {
	const near = new Set< number >();
	for ( const line of pointed ) {
		for ( let at = line - AROUND; at <= line + AROUND; at++ ) {
			near.add( at );
		}
	}
	const stretches: Stretch[] = [];
	for ( let line = first; line <= last; line++ ) {
		const isGap = line > AT_FIRST && ! near.has( line );
		const current = stretches[ stretches.length - 1 ];
		if ( current?.isGap === isGap ) {
			current.last = line;
		} else {
			stretches.push( { first: line, last: line, isGap } );
		}
	}
	return stretches;
}
