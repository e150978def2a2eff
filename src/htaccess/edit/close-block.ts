import { sayingOf } from '../directives';
import { parse } from '../../apache/syntax/parse';
import type { Node } from '../../apache/syntax/tree';
import { insertBefore } from './text-lines';
import { isWordPressSaying, WORDPRESS } from './wordpress-blocks';

const END = `# END ${ WORDPRESS }`;

/** The last line of what is WordPress's own below a line; undefined when nothing is. */
function lastOwnLine(
	nodes: readonly Node[],
	begin: number,
	block: string | null
): number | undefined {
	let last: number | undefined;
	for ( const node of nodes ) {
		if (
			node.line <= begin ||
			node.kind === 'blank' ||
			node.kind === 'comment'
		) {
			continue;
		}
		if ( node.kind === 'section' ) {
			// WordPress writes one section, and closes it.
			const isOwn =
				/^ifmodule$/i.test( node.name ) &&
				/^mod_rewrite\.c$/i.test( node.args.trim() );
			return isOwn && node.close ? node.close.lastLine : last;
		}
		if (
			node.kind !== 'directive' ||
			! isWordPressSaying( sayingOf( node ), block )
		) {
			return last;
		}
		last = node.lastLine;
	}
	return last;
}

/**
 * Gives the first of WordPress's blocks that has no end line one, right below what is WordPress's own. Text in which that cannot be
 * told comes back as it is.
 *
 * @param text  The file, one character a byte.
 * @param block The lines between the markers as WordPress would write them; null when not known.
 */
export function closeBlock( text: string, block: string | null ): string {
	const tree = parse( text );
	const open = tree.markers.find(
		( { name, end } ) => name === WORDPRESS && end === null
	);
	const last = open && lastOwnLine( tree.children, open.begin, block );
	return last === undefined ? text : insertBefore( text, last + 1, [ END ] );
}
