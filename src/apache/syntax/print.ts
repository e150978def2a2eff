import type { Node, Tree } from './tree';

/** The bytes the tree was made of; an edited tree prints its edited bytes. */
export function print( tree: Tree ): string {
	const pieces: string[] = [];
	// A list of its own, not recursion: sections can nest as deep as the file is long.
	const pending: ( Node | string )[] = [ ...tree.children ].reverse();
	for ( let next = pending.pop(); next !== undefined; next = pending.pop() ) {
		if ( typeof next === 'string' ) {
			pieces.push( next );
			continue;
		}
		pieces.push( next.raw );
		if ( next.kind === 'section' ) {
			if ( next.close ) {
				pending.push( next.close.raw );
			}
			for ( let i = next.children.length - 1; i >= 0; i-- ) {
				pending.push( next.children[ i ] as Node );
			}
		}
	}
	return pieces.join( '' );
}
