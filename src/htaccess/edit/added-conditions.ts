import { allWords } from '../../apache/syntax/words';
import type { Tree } from '../../apache/syntax/tree';
import type { Found } from '../directives';
import { type Group, groupsIn, wordpressBlocks } from './wordpress-blocks';

/** Conditions of WordPress's own rules in any version, on single sites and networks. */
const OWN = /^%\{REQUEST_FILENAME\}\s+(!-f|!-d|-f(\s+\[OR\])?|-d)$/i;

/** A condition that somebody has put in front of one of WordPress's own rules. */
interface Added {
	found: Found;
	/** Lines that let the same requests pass by the rule when they stand above the block; null when there are none. */
	exception: string[] | null;
}

/** `RewriteCond A !B` in front of a rule is the same as leaving before it where `A B` holds. */
function exceptionFor( { node }: Found ): string[] | null {
	const [ input = '', pattern = '', flags = '' ] = allWords( node.args );
	const isPlain =
		! /^expr$/i.test( input ) &&
		! /[\s"'\\]/.test( input + pattern ) &&
		/^(\[(NC|nocase)\])?$/i.test( flags );
	if ( ! isPlain || pattern === '' ) {
		return null;
	}
	const opposite = pattern.startsWith( '!' )
		? pattern.slice( 1 )
		: `!${ pattern }`;
	return [
		[ 'RewriteCond', input, opposite, flags ].filter( Boolean ).join( ' ' ),
		'RewriteRule ^ - [L]',
	];
}

function addedIn( { members, main }: Group ): Added[] {
	const conditions = members.filter( ( one ) => one !== main );
	// One of several that only together hold is nothing by itself.
	const isAlone = conditions.every(
		( { node } ) => ! /\[[^\]]*\bOR\b|ornext/i.test( node.args )
	);
	return conditions
		.filter( ( { node } ) => ! OWN.test( node.args.trim() ) )
		.map( ( found ) => ( {
			found,
			exception: isAlone ? exceptionFor( found ) : null,
		} ) );
}

/** Those in WordPress's blocks, in front of the rules that `isOwn` says are WordPress's. */
export function addedConditions(
	tree: Tree,
	isOwn: ( group: Group ) => boolean
): Added[] {
	const blocks = wordpressBlocks( tree );
	return groupsIn( tree )
		.filter(
			( group ) =>
				blocks.some(
					( { begin, end } ) =>
						begin < group.main.node.line &&
						group.main.node.line < end
				) && isOwn( group )
		)
		.flatMap( addedIn );
}
