/**
 * Texts that a pattern matches, for asking what becomes of what a rule is about.
 */
import { compilePattern } from '.';
import type { ByteSet, PatternNode } from './nodes';
import { parsePattern } from './parse-pattern';

/** Of a pattern with many branches, as many are tried. */
const MOST_SAMPLES = 12;

/** Bytes that mean themselves in an address, the most usual first. */
const USUAL =
	"abcdefghijklmnopqrstuvwxyz0123456789-_/.ABCDEFGHIJKLMNOPQRSTUVWXYZ~=&,;:@!+()*'";

function byteOf( set: ByteSet ): string | undefined {
	const usual = [ ...USUAL ].find(
		( letter ) => set[ letter.charCodeAt( 0 ) ] === 1
	);
	const first = set.indexOf( 1 );
	return usual ?? ( first < 0 ? undefined : String.fromCharCode( first ) );
}

/** Each beginning with each end, the first ones only. */
const joined = ( beginnings: string[], ends: string[] ): string[] =>
	beginnings
		.flatMap( ( beginning ) => ends.map( ( end ) => beginning + end ) )
		.slice( 0, MOST_SAMPLES );

/** What a node may match, without a look at what is around it; empty where that cannot be told. */
function textsOf( node: PatternNode ): string[] {
	switch ( node.kind ) {
		case 'set': {
			const byte = byteOf( node.set );
			return byte === undefined ? [] : [ byte ];
		}
		case 'sequence':
			return node.nodes.map( textsOf ).reduce( joined, [ '' ] );
		case 'choice':
			return node.branches.flatMap( textsOf ).slice( 0, MOST_SAMPLES );
		case 'group':
		case 'atomic':
			return textsOf( node.node );
		case 'look':
		case 'assertion':
			return [ '' ];
		case 'back-reference':
			return [];
		case 'repeat':
			return Array.from( { length: Math.min( node.min, 64 ) } )
				.map( () => textsOf( node.node ) )
				.reduce( joined, [ '' ] );
	}
}

/**
 * Some texts that a regular expression matches, of different branches where it has any; empty where none was found, which does not
 * mean that there is none.
 */
export function samplesOf( source: string ): string[] {
	const parsed = parsePattern( source, { fold: false } );
	const pattern = compilePattern( source );
	return parsed.kind === 'pattern' && typeof pattern !== 'string'
		? [ ...new Set( textsOf( parsed.node ) ) ].filter( ( text ) => {
				const match = pattern.search( text );
				return match !== null && match !== 'undecided';
			} )
		: [];
}
