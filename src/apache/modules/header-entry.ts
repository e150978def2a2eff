/**
 * One Header or RequestHeader directive, read.
 */
import type { Expression, StringExpression } from '../expression';
import { parseCondition, parseString } from '../expression';
import type { Pattern } from '../../pattern';
import { compilePattern } from '../../pattern';
import type { CommandContext } from '../kernel/config';
import type { Place } from '../syntax/types';

export const ACTIONS = [
	'set',
	'setifempty',
	'add',
	'append',
	'merge',
	'unset',
	'echo',
	'edit',
	'edit*',
	'note',
] as const;
type Action = ( typeof ACTIONS )[ number ];

type Piece =
	| { kind: 'text'; text: string }
	| { kind: 'env'; name: string }
	| { kind: 'varies' };

/** What a directive asks for. */
export interface Entry {
	action: Action;
	header: string;
	value: Piece[] | StringExpression | null;
	pattern: Pattern | null;
	condition:
		| { kind: 'always' }
		| { kind: 'early' }
		| { kind: 'env'; name: string; absent: boolean }
		| { kind: 'expression'; expression: Expression };
	place: Place;
}

const TEXT_ESCAPES: Readonly< Record< string, string > > = {
	'\\': '\\',
	r: '\r',
	n: '\n',
	t: '\t',
};

function unescapeText( text: string ): string {
	return text.replace(
		/\\([\\rnt])/g,
		( _, letter ) => TEXT_ESCAPES[ letter ] ?? letter
	);
}

function parsePieces( format: string ): Piece[] | string {
	const pieces: Piece[] = [];
	const token = /%%|%$|%(?:\{([^}]*)\}*)?([^])|[^%]+/g;
	for ( const [ whole, argument = '', tag ] of format.matchAll( token ) ) {
		if ( whole === '%%' || whole === '%' ) {
			pieces.push( { kind: 'text', text: '%' } );
		} else if ( tag === undefined ) {
			pieces.push( { kind: 'text', text: unescapeText( whole ) } );
		} else if ( tag === 'e' ) {
			pieces.push( { kind: 'env', name: argument } );
		} else if ( 'DtslibV'.includes( tag ) && tag !== 'V' ) {
			pieces.push( { kind: 'varies' } );
		} else {
			return `Unrecognized header format %${ tag }`;
		}
	}
	return pieces;
}

function parseValue(
	context: CommandContext,
	text: string
): Entry[ 'value' ] | string {
	if ( ! text.startsWith( 'expr=' ) ) {
		return parsePieces( text );
	}
	return parseString( text.slice( 5 ), context.world, context.place );
}

function parseClause(
	context: CommandContext,
	clause: string
): Entry[ 'condition' ] | string {
	if ( clause.toLowerCase() === 'early' ) {
		return { kind: 'early' };
	}
	if ( /^env=/i.test( clause ) ) {
		const name = clause.slice( 4 );
		return name === '' || name === '!'
			? 'error: missing environment variable name.'
			: {
					kind: 'env',
					name: name.replace( /^!/, '' ),
					absent: name.startsWith( '!' ),
				};
	}
	if ( /^expr=/i.test( clause ) ) {
		const expression = parseCondition(
			clause.slice( 5 ),
			context.world,
			context.place
		);
		return typeof expression === 'string'
			? expression
			: { kind: 'expression', expression };
	}
	return `Unknown parameter: ${ clause }`;
}

/** Value, substitution and clause of a directive, by what its action takes. */
function arrange( action: Action, words: string[] ) {
	const [ first, second, third ] = words;
	if ( action === 'edit' || action === 'edit*' ) {
		return second === undefined
			? 'Header edit requires a match and a substitution'
			: { pattern: first as string, value: second, clause: third };
	}
	if ( third !== undefined ) {
		return 'Too many arguments to directive';
	}
	if ( action === 'unset' || action === 'echo' ) {
		return first !== undefined && second !== undefined
			? 'takes two arguments'
			: { pattern: undefined, value: undefined, clause: first ?? second };
	}
	return first === undefined
		? 'Header requires three arguments'
		: { pattern: undefined, value: first, clause: second };
}

/** The directive, or Apache's complaint. */
export function readEntry(
	context: CommandContext,
	action: Action,
	header: string,
	words: string[],
	of: 'request' | 'response'
): Entry | string {
	const arranged = arrange( action, words );
	if ( typeof arranged === 'string' ) {
		return arranged;
	}
	if ( action === 'echo' && of === 'request' ) {
		return 'Header echo only valid on Header directives';
	}
	const source = action === 'echo' ? header : arranged.pattern;
	const pattern = source === undefined ? null : compilePattern( source );
	if ( typeof pattern === 'string' ) {
		return 'Header edit regex could not be compiled';
	}
	const condition: Entry[ 'condition' ] | string =
		arranged.clause === undefined
			? { kind: 'always' }
			: parseClause( context, arranged.clause );
	if ( typeof condition === 'string' ) {
		return condition;
	}
	const value =
		arranged.value === undefined
			? null
			: parseValue( context, arranged.value );
	if ( typeof value === 'string' ) {
		return value;
	}
	return {
		action,
		header: header.split( ':' )[ 0 ] as string,
		value,
		pattern,
		condition,
		place: context.place,
	};
}
