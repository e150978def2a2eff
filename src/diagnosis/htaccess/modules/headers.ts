/**
 * mod_headers: Header, RequestHeader.
 */
import type { Place } from '../types';
import type { Expression, StringExpression } from '../expression';
import {
	evaluateCondition,
	evaluateString,
	parseCondition,
	parseString,
} from '../expression';
import type { Pattern } from '../pattern';
import { compilePattern, substitute } from '../pattern';
import type { CommandContext, Commands } from '../simulation/config';
import { configOf } from '../simulation/config';
import type { RequestRecord } from '../simulation/request-record';
import type { Table } from '../simulation/table';
import { Undecidable, type World } from '../simulation/world';
import { nextWord } from '../words';
import { command } from './define';

const ACTIONS = [
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

interface Entry {
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

export interface HeadersConfig {
	request: Entry[];
	/** For answers that are no error. */
	onSuccess: Entry[];
	/** For all answers. */
	always: Entry[];
}

const create = (): HeadersConfig => ( {
	request: [],
	onSuccess: [],
	always: [],
} );

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

function readEntry(
	context: CommandContext,
	action: Action,
	header: string,
	words: string[],
	outgoing: boolean
): Entry | string {
	const arranged = arrange( action, words );
	if ( typeof arranged === 'string' ) {
		return arranged;
	}
	if ( action === 'echo' && ! outgoing ) {
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

function headerCommand( outgoing: boolean ) {
	return ( context: CommandContext, [ text = '' ]: string[] ) => {
		let { word, rest } = nextWord( text );
		let list: keyof HeadersConfig = outgoing ? 'onSuccess' : 'request';
		if ( outgoing && /^(always|onsuccess)$/i.test( word ) ) {
			list = word.toLowerCase() === 'always' ? 'always' : 'onSuccess';
			( { word, rest } = nextWord( rest ) );
		}
		const action = ACTIONS.find( ( one ) => one === word.toLowerCase() );
		if ( ! action ) {
			return "first argument must be 'add', 'set', 'setifempty', 'append', 'merge', 'unset', 'echo', 'note', 'edit', or 'edit*'.";
		}
		const name = nextWord( rest );
		rest = name.rest;
		const words: string[] = [];
		while ( rest !== '' && words.length < 3 ) {
			const next = nextWord( rest );
			words.push( next.word );
			rest = next.rest;
		}
		if ( rest !== '' ) {
			return 'has too many arguments';
		}
		const entry = readEntry( context, action, name.word, words, outgoing );
		if ( typeof entry === 'string' ) {
			return entry;
		}
		configOf( context, 'headers', create )[ list ].push( entry );
		return undefined;
	};
}

export const headersCommands: Commands = {
	header: command( 'headers', 'FileInfo', 'raw', headerCommand( true ) ),
	requestheader: command(
		'headers',
		'FileInfo',
		'raw',
		headerCommand( false )
	),
};

export function mergeHeaders(
	base: HeadersConfig,
	add: HeadersConfig
): HeadersConfig {
	return {
		request: [ ...base.request, ...add.request ],
		onSuccess: [ ...base.onSuccess, ...add.onSuccess ],
		always: [ ...base.always, ...add.always ],
	};
}

function applies( entry: Entry, r: RequestRecord, world: World ): boolean {
	switch ( entry.condition.kind ) {
		case 'always':
			return true;
		case 'early':
			return false;
		case 'env':
			return (
				( r.env.get( entry.condition.name ) === undefined ) ===
				entry.condition.absent
			);
		case 'expression':
			return evaluateCondition( entry.condition.expression, r, world )
				.value;
	}
}

function valueOf( entry: Entry, r: RequestRecord, world: World ): string {
	if ( ! Array.isArray( entry.value ) ) {
		return entry.value ? evaluateString( entry.value, r, world ) : '';
	}
	return entry.value
		.map( ( piece ) => {
			if ( piece.kind === 'varies' ) {
				throw new Undecidable( entry.place );
			}
			return piece.kind === 'text'
				? piece.text
				: ( r.env.get( piece.name ) ?? '(null)' ).replace(
						/[\r\n]/g,
						' '
					);
		} )
		.join( '' );
}

function edit(
	entry: Entry,
	old: string,
	r: RequestRecord,
	world: World
): string {
	const match = entry.pattern?.search( old );
	if ( match === 'undecided' ) {
		throw new Undecidable( entry.place );
	}
	if ( ! match ) {
		return old;
	}
	const end = match.ends[ 0 ] as number;
	const rest = old.slice( end );
	const replaced = substitute( valueOf( entry, r, world ), match );
	// An empty match at the end would be found again for ever.
	const goOn = entry.action === 'edit*' && rest !== '' && end > 0;
	return (
		old.slice( 0, match.starts[ 0 ] ) +
		replaced +
		( goOn ? edit( entry, rest, r, world ) : rest )
	);
}

function hasToken( list: string, token: string ): boolean {
	return list
		.split( ',' )
		.some( ( part ) => part.replace( /^[ \t]+/, '' ) === token );
}

function perform(
	entry: Entry,
	headers: Table,
	r: RequestRecord,
	world: World
): void {
	const { action, header } = entry;
	const before = () => headers.get( header );
	switch ( action ) {
		case 'set':
			return headers.set( header, valueOf( entry, r, world ) );
		case 'setifempty':
			return before() === undefined
				? headers.set( header, valueOf( entry, r, world ) )
				: undefined;
		case 'add':
			return headers.add( header, valueOf( entry, r, world ) );
		case 'append':
			return headers.mergeValue( header, valueOf( entry, r, world ) );
		case 'merge': {
			const value = valueOf( entry, r, world );
			const list = before();
			return list !== undefined && hasToken( list, value )
				? undefined
				: headers.mergeValue( header, value );
		}
		case 'unset':
			return headers.unset( header );
		case 'echo':
			return r.headersIn
				.list()
				.filter( ( [ name ] ) => entry.pattern?.search( name ) )
				.forEach( ( [ name, value ] ) => headers.add( name, value ) );
		case 'edit':
		case 'edit*': {
			const values = headers
				.list()
				.filter(
					( [ name ] ) => name.toLowerCase() === header.toLowerCase()
				);
			headers.unset( header );
			return values.forEach( ( [ name, value ] ) =>
				headers.add( name, edit( entry, value, r, world ) )
			);
		}
		case 'note':
	}
}

function run(
	entries: Entry[],
	headers: Table,
	r: RequestRecord,
	world: World
): void {
	for ( const entry of entries ) {
		if ( applies( entry, r, world ) ) {
			perform( entry, headers, r, world );
			world.note(
				entry.place,
				`${ entry.action } header ${ entry.header }`
			);
		}
	}
}

/** Fixup: RequestHeader. */
export function fixupRequestHeaders( r: RequestRecord, world: World ): void {
	run( r.config.configs.headers?.request ?? [], r.headersIn, r, world );
}

/** What the files do to the response, as far as they alone are concerned: errors only get `always`. */
export function responseHeaders(
	r: RequestRecord,
	isError: boolean,
	world: World,
	headersOut: Table
): Record< string, string > {
	const { always = [], onSuccess = [] } = r.config.configs.headers ?? {};
	run( always, r.errorHeaders, r, world );
	if ( ! isError ) {
		run( onSuccess, headersOut, r, world );
	}
	const result: Record< string, string > = {};
	for ( const { action, header } of [
		...always,
		...( isError ? [] : onSuccess ),
	] ) {
		if ( action === 'unset' ) {
			result[ header.toLowerCase() ] = '';
		}
	}
	for ( const [ name, value ] of [
		...r.errorHeaders.list(),
		...headersOut.list(),
	] ) {
		const key = name.toLowerCase();
		result[ key ] = result[ key ]
			? `${ result[ key ] }, ${ value }`
			: value;
	}
	return result;
}
