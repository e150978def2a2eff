import {
	compilePattern,
	groupOf,
	type Match,
	type Pattern,
} from '../../apache/pattern';

export { groupOf, type Match } from '../../apache/pattern';

/** What a pattern says of a text; null where it cannot be told. */
export type Held = Match | false | null;

/** Named groups, which nginx makes variables of, by their number. */
function namesIn( source: string ): Map< string, number > {
	const names = new Map< string, number >();
	let group = 0;
	for ( const [ , escaped, opened ] of source.matchAll(
		/(\\[^])|\((\?P?<(?![=!])\w+>|\?'\w+'|(?!\?|\*))/g
	) ) {
		if ( escaped === undefined ) {
			group++;
			const name = /\w+/.exec( opened?.replace( '?P', '' ) ?? '' )?.[ 0 ];
			if ( name ) {
				names.set( name, group );
			}
		}
	}
	return names;
}

/**
 * Holds a text against a regular expression of the configuration.
 *
 * @param source  PCRE.
 * @param subject Text.
 * @param fold    Whether upper and lower case are the same.
 */
export function held( source: string, subject: string, fold: boolean ): Held {
	const pattern: Pattern | string = compilePattern( source, { fold } );
	const found =
		typeof pattern === 'string' ? 'undecided' : pattern.search( subject );
	if ( found === 'undecided' ) {
		return null;
	}
	return found ?? false;
}

/** What the groups of a match caught: `1` to `9`, and those that have a name. */
export function capturesOf(
	source: string,
	match: Match
): Record< 'numbered' | 'named', Record< string, string > > {
	const numbered: Record< string, string > = {};
	for ( let group = 1; group < match.starts.length && group <= 9; group++ ) {
		numbered[ group ] = groupOf( match, group );
	}
	const named: Record< string, string > = {};
	for ( const [ name, group ] of namesIn( source ) ) {
		named[ name ] = groupOf( match, group );
	}
	return { numbered, named };
}
