import { held } from './pattern';
import { remember } from './remember';
import { NotKnown, type State } from './state';
import type { Directive } from '../syntax/parse';
import { filled } from './variables';

/** What tests of files ask for. */
const FILE_TESTS: Record< string, readonly string[] > = {
	'-f': [ 'file' ],
	'-d': [ 'folder' ],
	'-e': [ 'file', 'folder' ],
};

/** The words between the parentheses of an `if`. */
function words( args: readonly string[] ): string[] {
	const all = [ ...args ];
	all[ 0 ] = ( all[ 0 ] ?? '' ).replace( /^\(/, '' );
	all.push( ( all.pop() ?? '' ).replace( /\)$/, '' ) );
	return all.filter(
		( word, index ) =>
			word !== '' || ( index > 0 && index < all.length - 1 )
	);
}

/**
 * Whether the condition of an `if` holds. A match keeps its groups.
 *
 * @throws {NotKnown} Where that cannot be told.
 */
export function holds( directive: Directive, state: State ): boolean {
	const [ subject = '', operator, operand = '' ] = words( directive.args );
	const unknown = ( because: string ): never => {
		throw new NotKnown( because, directive.place );
	};
	const test = /^!?-[fdex]$/.exec( subject )?.[ 0 ];
	if ( test ) {
		const path =
			filled( operator ?? '', state ) ?? unknown( operator ?? '' );
		const kind = state.world.kindOf( path ) ?? unknown( path );
		const wanted = FILE_TESTS[ test.replace( '!', '' ) ] ?? unknown( test );
		return wanted.includes( kind ) !== test.startsWith( '!' );
	}
	const value = filled( subject, state ) ?? unknown( subject );
	if ( operator === undefined ) {
		return value !== '' && value !== '0';
	}
	if ( operator === '=' || operator === '!=' ) {
		const other = filled( operand, state ) ?? unknown( operand );
		return ( value === other ) === ( operator === '=' );
	}
	const pattern = /^(!?)~(\*?)$/.exec( operator ) ?? unknown( operator );
	const match =
		held( operand, value, pattern[ 2 ] === '*' ) ?? unknown( operand );
	if ( match ) {
		remember( operand, match, state );
	}
	return Boolean( match ) !== ( pattern[ 1 ] === '!' );
}
