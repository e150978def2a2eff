import { directivesIn, type Found, sayingOf } from '../directives';
import type { Marker, Tree } from '../../apache/syntax/tree';

/** The name in WordPress's markers. */
export const WORDPRESS = 'WordPress';

export interface WholeMarker extends Marker {
	end: number;
}

/** WordPress's blocks of a file, closed ones only, in file order. */
export function wordpressBlocks( { markers }: Tree ): WholeMarker[] {
	return markers.filter(
		( marker ): marker is WholeMarker =>
			marker.name === WORDPRESS && marker.end !== null
	);
}

/** A group that only makes sense together: a rule with the conditions in front of it, or one directive. */
export interface Group {
	/** The directive that counts; the conditions come before it. */
	main: Found;
	members: Found[];
}

/** The directives of a file in such groups. */
export const groupsIn = ( tree: Tree, directory = '/' ): Group[] =>
	groupsOf( directivesIn( tree, directory ) );

/** Directives, in the order of their files, in such groups. */
export function groupsOf( directives: readonly Found[] ): Group[] {
	const groups: Group[] = [];
	let conditions: Found[] = [];
	for ( const found of directives ) {
		if ( found.name === 'rewritecond' ) {
			conditions.push( found );
			continue;
		}
		const takes = found.name === 'rewriterule';
		groups.push( {
			main: found,
			members: takes ? [ ...conditions, found ] : [ found ],
		} );
		if ( takes ) {
			conditions = [];
		}
	}
	return groups;
}

/** What WordPress has written into its block in any version, on single sites and networks. */
const OWN = [
	/^rewriteengine\s/i,
	/^rewritebase\s/i,
	/^rewriterule\s+\^index\\\.php\$\s+-(\s|$)/i,
	/^rewriterule\s+\S+\s+\S*index\.php(\s|$)/i,
	/^rewriterule\s+\.\*\s+-\s+\[E=HTTP_AUTHORIZATION:%\{HTTP:Authorization\}\]$/i,
	/^rewriterule\s+\^\s+-(\s+\[L\])?$/i,
	/^rewriterule\s+\S*wp-admin\$\s/i,
	/^rewriterule\s+\S*\(wp-\(content\|admin\|includes\)\.\*\)\s/i,
	/^rewriterule\s+\S*\(\.\*\\\.php\)\$\s/i,
];

const oneSpaced = ( text: string ) => text.trim().replace( /[ \t]+/g, ' ' );

/** Whether WordPress, this one or any other version, writes such a directive into its block. */
export function isWordPressSaying(
	saying: string,
	block: string | null
): boolean {
	const said = oneSpaced( saying );
	return (
		( block ?? '' )
			.split( /\r?\n/ )
			.some( ( line ) => oneSpaced( line ) === said ) ||
		/^rewritecond %\{REQUEST_FILENAME\} !?-[fd]( \[OR\])?$/i.test( said ) ||
		OWN.some( ( pattern ) => pattern.test( said ) )
	);
}

/** Whether this is WordPress's last rule, led somewhere else: its pattern, and before it its conditions and no others. */
function isMisledLastRule( { main, members }: Group ): boolean {
	const conditions = members.filter( ( one ) => one !== main );
	return (
		/^rewriterule\s+\.\s/i.test( sayingOf( main.node ) ) &&
		conditions.length > 0 &&
		conditions.every( ( { node } ) =>
			/^%\{REQUEST_FILENAME\}\s+!?-[fd]$/i.test( node.args.trim() )
		)
	);
}

/** Groups inside WordPress's blocks that WordPress would not write: its next save of the rules removes them. */
export function foreignGroups( tree: Tree, block: string | null ): Group[] {
	const blocks = wordpressBlocks( tree );
	return groupsIn( tree ).filter(
		( group ) =>
			blocks.some(
				( { begin, end } ) =>
					begin < group.main.node.line && group.main.node.line < end
			) &&
			! isWordPressSaying( sayingOf( group.main.node ), block ) &&
			! isMisledLastRule( group )
	);
}
