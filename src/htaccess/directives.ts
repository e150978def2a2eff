import { parse } from '../apache/syntax/parse';
import type {
	Directive,
	Marker,
	Node,
	Section,
	Tree,
} from '../apache/syntax/tree';

/** A directive with its surroundings. */
export interface Found {
	directory: string;
	node: Directive;
	/** Lower case. */
	name: string;
	/** Sections around it, outermost first. */
	sections: Section[];
	/** Innermost marker block around it. */
	marker: Marker | null;
}

/** Nobody nests deeper; a file that does is not worth a stack overflow. */
const DEEPEST = 64;

/** What a directive says: its name and arguments, one space between. */
export const sayingOf = ( {
	name,
	args,
}: Pick< Directive, 'name' | 'args' > ) => `${ name } ${ args }`.trim();

/** The marker block a line is in; the innermost where several are. */
function markerAt( markers: readonly Marker[], line: number ): Marker | null {
	const around = markers.filter(
		( { begin, end } ) => begin < line && end !== null && line < end
	);
	return around.sort( ( a, b ) => b.begin - a.begin )[ 0 ] ?? null;
}

/** All directives of a file in order, those in sections included. */
export function directivesIn( tree: Tree, directory = '/' ): Found[] {
	const found: Found[] = [];
	const walk = ( nodes: readonly Node[], sections: Section[] ): void => {
		for ( const node of nodes ) {
			if ( node.kind === 'directive' ) {
				found.push( {
					directory,
					node,
					name: node.name.toLowerCase(),
					sections,
					marker: markerAt( tree.markers, node.line ),
				} );
			} else if ( node.kind === 'section' && sections.length < DEEPEST ) {
				walk( node.children, [ ...sections, node ] );
			}
		}
	};
	walk( tree.children, [] );
	return found;
}

/** All directives of several files. */
export function directivesOf(
	files: readonly { directory: string; text: string }[]
): Found[] {
	return files.flatMap( ( { directory, text } ) =>
		directivesIn( parse( text ), directory )
	);
}
