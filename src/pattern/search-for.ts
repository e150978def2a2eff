import type { Match } from './match';
import { type Matcher, OutOfSteps, Search } from './match-pattern';
import type { PatternNode } from './nodes';

/** Results kept for a pattern: the requests a site lives by are few, and a file's rules see each of their paths many times. */
const MOST_FOUND = 16;

/** Whether nothing but the start of a text can match. */
function isAnchored( node: PatternNode ): boolean {
	switch ( node.kind ) {
		case 'assertion':
			return node.assertion === 'start';
		case 'sequence':
			return (
				node.nodes[ 0 ] !== undefined && isAnchored( node.nodes[ 0 ] )
			);
		case 'group':
		case 'atomic':
			return isAnchored( node.node );
		case 'choice':
			return node.branches.every( isAnchored );
		default:
			return false;
	}
}

/**
 * A search for a pattern, made ready when it is first used. It gives the first match, null when there is none, `undecided` when the
 * search grows too large.
 */
export function searchFor(
	node: PatternNode,
	groups: number
): ( subject: string ) => Match | null | 'undecided' {
	let ready: { search: Search; matcher: Matcher } | undefined;
	const found = new Map< string, Match | null >();
	const last = isAnchored( node )
		? () => 0
		: ( { length }: string ) => length;
	return ( subject ) => {
		const known = found.get( subject );
		if ( known !== undefined ) {
			return known;
		}
		if ( ! ready ) {
			const made = new Search( groups );
			ready = { search: made, matcher: made.compile( node ) };
		}
		const { search, matcher } = ready;
		search.begin( subject );
		try {
			const match = firstMatch( search, matcher, last( subject ) );
			if ( found.size < MOST_FOUND ) {
				found.set( subject, match );
			}
			return match;
		} catch ( thrown ) {
			// RangeError: the subject is longer than the stack is deep.
			if (
				thrown instanceof OutOfSteps ||
				thrown instanceof RangeError
			) {
				return 'undecided';
			}
			throw thrown;
		}
	};
}

function firstMatch(
	search: Search,
	matcher: Matcher,
	last: number
): Match | null {
	for ( let at = 0; at <= last; at++ ) {
		search.step();
		let end = -1;
		const found = matcher( at, ( after ) => {
			end = after;
			return true;
		} );
		if ( found ) {
			search.starts[ 0 ] = at;
			search.ends[ 0 ] = end;
			return {
				subject: search.subject,
				starts: [ ...search.starts ],
				ends: [ ...search.ends ],
			};
		}
	}
	return null;
}
