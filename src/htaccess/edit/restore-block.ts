import { sayingOf } from '../directives';
import { parse } from '../../apache/syntax/parse';
import type { Tree } from '../../apache/syntax/tree';
import { addedConditions } from './added-conditions';
import { moveAboveBlock } from './move-above-block';
import {
	insertBefore,
	removeLines,
	replaceLines,
	sayingsOf,
} from './text-lines';
import {
	foreignGroups,
	isWordPressSaying,
	WORDPRESS,
	wordpressBlocks,
} from './wordpress-blocks';

const BEGIN = `# BEGIN ${ WORDPRESS }`;
const END = `# END ${ WORDPRESS }`;

/** The lines of a text from `first` to `last`. */
function between( text: string, first: number, last: number ): string[] {
	return text.split( /\r?\n/ ).slice( first - 1, last );
}

/** The comments right below `# BEGIN WordPress`, in whatever language WordPress wrote them. */
function leadingComments( lines: readonly string[] ): string[] {
	const end = lines.findIndex( ( line ) => ! /^\s*#/.test( line ) );
	return lines.slice( 0, end < 0 ? lines.length : end );
}

const blockLines = ( block: string ) =>
	block.replace( /\s+$/, '' ).split( /\r?\n/ );

/** Whether the file has WordPress's block once, as WordPress would write it. */
export function isBlockWhole( text: string, block: string ): boolean {
	const tree = parse( text );
	const [ only, ...more ] = tree.markers.filter(
		( { name } ) => name === WORDPRESS
	);
	if ( ! only || only.end === null || more.length > 0 ) {
		return false;
	}
	const inner = between( text, only.begin + 1, only.end - 1 ).join( '\n' );
	return sayingsOf( inner ).join( '\n' ) === sayingsOf( block ).join( '\n' );
}

/** Conditions that somebody has added to WordPress's own rules. */
export const conditionsOfOthers = ( tree: Tree, block: string ) =>
	addedConditions( tree, ( { main } ) =>
		isWordPressSaying( sayingOf( main.node ), block )
	);

/** Puts what such conditions do right above the block; null when one of them does what cannot be put otherwise. */
function keepConditions( text: string, block: string ): string | null {
	const tree = parse( text );
	const added = conditionsOfOthers( tree, block );
	const begin = wordpressBlocks( tree )[ 0 ]?.begin;
	if ( added.length === 0 || begin === undefined ) {
		return text;
	}
	const lines = added.flatMap( ( { exception } ) => exception ?? [] );
	return added.some( ( { exception } ) => exception === null )
		? null
		: insertBefore( text, begin, [
				'<IfModule mod_rewrite.c>',
				'RewriteEngine On',
				...lines,
				'</IfModule>',
			] );
}

/**
 * Makes WordPress's block what WordPress would write, once. Lines of others inside it are moved above it, and so are conditions they
 * have added to WordPress's rules, as exceptions; where one cannot be, the text comes back as it is. Where there is no block, it
 * comes to the end, as WordPress does it.
 *
 * @param text  The file, one character a byte.
 * @param block The lines between the markers.
 */
export function restoreBlock( text: string, block: string ): string {
	if ( isBlockWhole( text, block ) ) {
		return text;
	}
	const tree = parse( text );
	const isOpen = tree.markers.some(
		( { name, end } ) => name === WORDPRESS && end === null
	);
	// Where an open block ends, only its owner knows.
	return isOpen ? text : restoreIn( text, tree, block );
}

function restoreIn( text: string, tree: Tree, block: string ): string {
	const foreign = foreignGroups( tree, block ).map( ( { main } ) =>
		sayingOf( main.node )
	);
	const moved = keepConditions( moveAboveBlock( text, foreign ), block );
	if ( moved === null ) {
		return text;
	}
	const blocks = wordpressBlocks( parse( moved ) );
	const first = blocks[ 0 ];
	if ( ! first ) {
		return insertBefore( moved, Infinity, [
			...( moved === '' ? [] : [ '' ] ),
			BEGIN,
			...blockLines( block ),
			END,
		] );
	}
	const once = blocks
		.slice( 1 )
		.reverse()
		.reduce(
			( left, { begin, end } ) => removeLines( left, begin, end ),
			moved
		);
	const comments = leadingComments(
		between( once, first.begin + 1, first.end - 1 )
	);
	return replaceLines( once, first.begin + 1, first.end - 1, [
		...comments,
		...blockLines( block ),
	] );
}
