/**
 * What stands for `$1`, `%1`, `%{NAME}` and `${map:key}` in a rule.
 */
import { serverVariable } from '../expression/lookups';
import type { Match } from '../../pattern';
import { groupOf } from '../../pattern';
import { escapeBackReference } from '../kernel/escape';
import type { RequestRecord } from '../kernel/request-record';
import { headerOf } from '../kernel/request-record';
import { requestVariable } from '../kernel/request-variables';
import { Undecidable, type World } from '../kernel/world';
import type { Place } from '../syntax/types';
import type { RuleFlags } from './rewrite-flags';

/** What a rule can refer to. */
export interface RewriteScope {
	r: RequestRecord;
	world: World;
	/** Path the rules of this folder see. */
	uri: string;
	/** Of the rule's pattern. */
	rule: Match | null;
	/**
	 * Of the last condition that matched. `unset`: that was an expression that asked no pattern with groups, and Apache then looks
	 * for `%1` in memory it has not filled (`apply_rewrite_cond()`): anything may stand there, and it may fall over.
	 */
	condition: Match | null | 'unset';
	/** The line being worked on. */
	place: Place;
	/** Looks ahead what a later phase would say (`%{LA-U:…}`). */
	lookAhead: ( uri: string ) => RequestRecord;
	/** Absolute URL path or folder that `uri` is relative to. */
	base: string;
}

/** Names mod_rewrite knows and expressions do not, and those that depend on the clock or on a name service. */
const UNKNOWABLE =
	/^(TIME|TIME_(YEAR|MON|DAY|HOUR|MIN|SEC|WDAY)|REMOTE_HOST|REMOTE_PORT|SERVER_ADDR|SERVER_SOFTWARE|SERVER_ADMIN|SCRIPT_USER|SCRIPT_GROUP|API_VERSION)$/;
/** Variables of expressions that mod_rewrite does not have. */
const NOT_HERE = /^(HTTP2)$/;

function prefixed( name: string, scope: RewriteScope ): string | undefined {
	const { r, world, place } = scope;
	const [ , prefix = '', rest = '' ] =
		/^([^:]{3,4}):([^]+)$/.exec( name ) ?? [];
	switch ( prefix.toUpperCase() ) {
		case 'ENV':
			return r.env.get( rest ) ?? serverVariable( rest, world, place );
		case 'HTTP':
			return headerOf( r, rest );
		case 'SSL':
			return world.facts.https ? unknowable( place ) : '';
		case 'LA-U': {
			if ( ! mayLookAhead( r ) ) {
				return '';
			}
			const uri = scope.uri.startsWith( '/' )
				? scope.uri
				: scope.base + scope.uri;
			return lookUp( rest, { ...scope, r: scope.lookAhead( uri ) } );
		}
		case 'LA-F':
			return unknowable( place );
	}
	return undefined;
}

function unknowable( place: Place ): never {
	throw new Undecidable( place );
}

/** A look-ahead for the very URL it looks ahead from would never end. */
export const mayLookAhead = ( { main, uri }: RequestRecord ): boolean =>
	! main || main.uri !== uri;

/** The value of `%{name}`; empty for what nobody knows. */
function lookUp( name: string, scope: RewriteScope ): string {
	if ( name.length < 4 ) {
		return '';
	}
	if ( name[ 3 ] === ':' || name[ 4 ] === ':' ) {
		return prefixed( name, scope ) ?? '';
	}
	const upper = name.toUpperCase();
	if ( NOT_HERE.test( upper ) ) {
		return '';
	}
	const value = requestVariable( upper, scope.r, scope.world );
	if ( value === undefined && UNKNOWABLE.test( upper ) ) {
		return unknowable( scope.place );
	}
	return value ?? '';
}

/** Where the brace opened before `start` closes; -1 when it does not. */
function closingBrace( text: string, start: number ): number {
	let depth = 1;
	for ( let i = start; i < text.length; i++ ) {
		if ( text[ i ] === '}' && --depth === 0 ) {
			return i;
		}
		if ( text[ i ] === '{' ) {
			depth++;
		}
	}
	return -1;
}

export interface Expanded {
	text: string;
	/** Whether the `?` that will begin the query came out of an expansion, which Apache refuses (403). */
	unsafeQuestionMark: boolean;
}

/** Expands a text; `flags` of the rule whose substitution it is. */
export function expand(
	input: string,
	scope: RewriteScope,
	flags?: RuleFlags
): Expanded {
	let text = '';
	let question: 'literal' | 'expanded' | undefined;
	const see = ( piece: string, origin: 'literal' | 'expanded' ) => {
		if (
			piece.includes( '?' ) &&
			( question === undefined || flags?.queryLast )
		) {
			question = origin;
		}
		text += piece;
	};
	for ( let at = 0; at < input.length; ) {
		const piece = nextPiece( input, at, scope, flags );
		see( piece.text, piece.expanded ? 'expanded' : 'literal' );
		at = piece.next;
	}
	return { text, unsafeQuestionMark: question === 'expanded' };
}

interface Piece {
	text: string;
	next: number;
	expanded: boolean;
}

function nextPiece(
	input: string,
	at: number,
	scope: RewriteScope,
	flags?: RuleFlags
): Piece {
	const character = input[ at ] as string;
	const following = input[ at + 1 ] ?? '';
	if ( character === '\\' ) {
		return { text: following || '\\', next: at + 2, expanded: false };
	}
	if ( character !== '$' && character !== '%' ) {
		return { text: character, next: at + 1, expanded: false };
	}
	if ( /\d/.test( following ) ) {
		return {
			text: backReference( character, Number( following ), scope, flags ),
			next: at + 2,
			expanded: true,
		};
	}
	const end = following === '{' ? closingBrace( input, at + 2 ) : -1;
	if ( following === '{' && end < 0 ) {
		return { text: `${ character }{`, next: at + 2, expanded: false };
	}
	if ( following !== '{' ) {
		return { text: character, next: at + 1, expanded: false };
	}
	const name = input.slice( at + 2, end );
	if ( character === '%' ) {
		return { text: lookUp( name, scope ), next: end + 1, expanded: true };
	}
	if ( ! name.includes( ':' ) ) {
		return { text: '${', next: at + 2, expanded: false };
	}
	// Maps are the server's: a file has none of its own.
	return unknowable( scope.place );
}

function backReference(
	sign: string,
	index: number,
	scope: RewriteScope,
	flags?: RuleFlags
): string {
	const match = sign === '$' ? scope.rule : scope.condition;
	if ( match === 'unset' ) {
		return unknowable( scope.place );
	}
	const text = match ? groupOf( match, index ) : '';
	if ( ! flags?.backReferences.escape ) {
		return text;
	}
	const { only, except, noPlus, controls } = flags.backReferences;
	if ( controls ) {
		return unknowable( scope.place );
	}
	return escapeBackReference( text, { only, except, noPlus } );
}
