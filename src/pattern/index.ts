import { choicesOf, literalSearch } from './literal';
import { lowerAscii, type Match } from './match';
import { searchFor } from './search-for';
import { parsePattern } from './parse-pattern';

export { lowerAscii, type Match } from './match';

/** A compiled regular expression. */
export interface Pattern {
	source: string;
	/** Number of capturing groups. */
	groups: number;
	search: ( subject: string ) => Match | null | 'undecided';
}

/**
 * Compiled before: files with hundreds of rules are read again for every request that is simulated. The same source is always
 * the same pattern, so that nothing but time depends on it.
 */
const compiled = new Map< string, Pattern | string >();
const MOST_COMPILED = 50_000;

/** How a pattern is read. */
export interface PatternOptions {
	/** ASCII letters match in either case (AP_REG_ICASE). */
	fold?: boolean;
}

/**
 * Compiles as Apache does. A string is Apache's complaint, which makes the whole file a 500.
 * A pattern this engine does not know searches to `undecided`.
 */
export function compilePattern(
	source: string,
	{ fold = false }: PatternOptions = {}
): Pattern | string {
	const key = `${ fold ? 'i' : '' }/${ source }`;
	const known = compiled.get( key );
	if ( known !== undefined ) {
		return known;
	}
	const fresh = compile( source, { fold } );
	if ( compiled.size >= MOST_COMPILED ) {
		compiled.clear();
	}
	compiled.set( key, fresh );
	return fresh;
}

type Reading = Required< PatternOptions >;

function compile( source: string, options: Reading ): Pattern | string {
	const search = literalSearch( source, options );
	if ( search ) {
		return { source, groups: 0, search };
	}
	return PLAIN.test( source )
		? compiledWhenAsked( source, options )
		: compileNow( source, options );
}

/** Nothing in it can be wrong, and it has no groups: characters that mean themselves or any one, each perhaps optional. */
const PLAIN = /^\^?(?:(?:[\w /%&=:~@!,;-]|\\?\.)\??)*\$?$/;

/** What a subject has to begin with, as the pattern writes it; only where the pattern is anchored there. */
const BEGINNING = /^\^((?:(?:[\w /%&=:~@!,;-]|\\\.)(?!\?))*)/;

/**
 * A pattern that is only read when a subject begins as it does: in a list of a thousand redirects, hardly any is.
 */
function compiledWhenAsked( source: string, options: Reading ): Pattern {
	const { fold } = options;
	const written =
		BEGINNING.exec( source )?.[ 1 ]?.replaceAll( '\\', '' ) ?? '';
	const beginning = fold ? lowerAscii( written ) : written;
	const { length } = beginning;
	let pattern: Pattern | string | undefined;
	return {
		source,
		groups: 0,
		search( subject ) {
			const start = subject.slice( 0, length );
			if ( ( fold ? lowerAscii( start ) : start ) !== beginning ) {
				return null;
			}
			pattern ??= compileNow( source, options );
			return typeof pattern === 'string'
				? 'undecided'
				: pattern.search( subject );
		},
	};
}

function compileNow( source: string, options: Reading ): Pattern | string {
	const parsed = parsePattern( source, options );
	if ( parsed.kind === 'error' ) {
		return parsed.message;
	}
	if ( parsed.kind === 'unsupported' ) {
		const unjudged: Pattern = {
			source,
			groups: 0,
			search: () => 'undecided',
		};
		return unjudged;
	}
	const { node, groups } = parsed;
	const search = searchFor( node, groups );
	const mayMatch = choicesOf( source, options );
	const pattern: Pattern = {
		source,
		groups,
		search: mayMatch
			? ( subject ) => ( mayMatch( subject ) ? search( subject ) : null )
			: search,
	};
	return pattern;
}

/** What group `index` matched; empty when it took no part. */
export function groupOf( match: Match, index: number ): string {
	const start = match.starts[ index ] ?? -1;
	return start < 0 ? '' : match.subject.slice( start, match.ends[ index ] );
}

/** `$0` to `$9` filled in, a backslash taking the next character literally (ap_pregsub). */
export function substitute( template: string, match: Match ): string {
	return template.replace( /\$(\d)|\\([^])/g, ( whole, digit, escaped ) =>
		digit === undefined ? escaped : groupOf( match, Number( digit ) )
	);
}
