import { diffLines } from 'diff';

import { shownLines } from './shown-text';

/** A line of a change: taken out, put in, or around it. */
export interface DiffLine {
	kind: 'removed' | 'added' | 'same' | 'gap';
	/** Number in the new file, in the old one where it is taken out; 0 for a gap. */
	number: number;
	text: string;
}

/** Unchanged lines shown around a change. */
const AROUND = 3;

/** A change as lines, unchanged ones far from it left out. */
export function changeLines( before: string, after: string ): DiffLine[] {
	const all: DiffLine[] = [];
	let old = 1;
	let now = 1;
	for ( const { value, added, removed } of diffLines( before, after ) ) {
		const otherwise = removed ? 'removed' : 'same';
		const kind = added ? 'added' : otherwise;
		for ( const text of shownLines( value ) ) {
			all.push( { kind, number: removed ? old : now, text } );
			old += added ? 0 : 1;
			now += removed ? 0 : 1;
		}
	}
	const isNear = ( at: number ) =>
		all
			.slice( Math.max( 0, at - AROUND ), at + AROUND + 1 )
			.some( ( { kind } ) => kind !== 'same' );
	return all.flatMap( ( line, at ) => {
		if ( isNear( at ) ) {
			return [ line ];
		}
		return at > 0 && ! isNear( at - 1 )
			? []
			: [ { kind: 'gap' as const, number: 0, text: '' } ];
	} );
}
