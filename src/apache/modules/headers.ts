/**
 * mod_headers: Header, RequestHeader.
 */
import type { CommandContext, Commands } from '../kernel/config';
import { configOf } from '../kernel/config';
import type { RequestRecord } from '../kernel/request-record';
import { Table } from '../kernel/table';
import type { World } from '../kernel/world';
import { nextWord } from '../syntax/words';
import { command, isOn } from './define';
import { run, runUnsure } from './header-actions';
import { ACTIONS, readEntry, type Entry } from './header-entry';

export interface HeadersConfig {
	request: Entry[];
	/** For answers that are no error. */
	onSuccess: Entry[];
	/** For all answers. */
	always: Entry[];
}

declare module '../kernel/config' {
	interface ModuleConfigs {
		headers: HeadersConfig;
	}
}

const create = (): HeadersConfig => ( {
	request: [],
	onSuccess: [],
	always: [],
} );

function headerCommand( of: 'request' | 'response' ) {
	const outgoing = of === 'response';
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
		const entry = readEntry( context, action, name.word, words, of );
		if ( typeof entry === 'string' ) {
			return entry;
		}
		configOf( context, 'headers', create )[ list ].push( entry );
		return undefined;
	};
}

/** mod_usertrack gives whoever has no cookie of its own one with a number that nobody knows. */
const cookieTracking = command(
	'usertrack',
	'FileInfo',
	'flag',
	( context, [ word ] ) => {
		if ( isOn( word ) ) {
			configOf( context, 'headers', create ).always.push( {
				action: 'add',
				header: 'Set-Cookie',
				value: [ { kind: 'varies' } ],
				pattern: null,
				condition: { kind: 'always' },
				place: context.place,
			} );
		}
		return undefined;
	}
);

export const headersCommands: Commands = {
	cookietracking: cookieTracking,
	header: command(
		'headers',
		'FileInfo',
		'raw',
		headerCommand( 'response' )
	),
	requestheader: command(
		'headers',
		'FileInfo',
		'raw',
		headerCommand( 'request' )
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

/** Fixup: RequestHeader. */
export function fixupRequestHeaders( r: RequestRecord, world: World ): void {
	run( r.config.configs.headers?.request ?? [], r.headersIn, r, world );
}

/** Headers of the connection: the server says them, whatever the files do. */
const HOP_BY_HOP = [ 'connection', 'keep-alive' ];

/** As Apache sends Vary: each name once, nothing but a comma between (fix_vary() in http_filters.c). */
function uniqueTokens( list: string ): string {
	const tokens = new Map(
		list
			.split( /[\s,]+/ )
			.filter( Boolean )
			.reverse()
			.map( ( token ) => [ token.toLowerCase(), token ] )
	);
	return [ ...tokens.values() ].reverse().join( ',' );
}

/**
 * What the files do to the response, as far as they alone are concerned: errors only get `always`. What cannot be known of one header
 * says nothing about the others: `unsure` names it.
 */
export function responseHeaders(
	r: RequestRecord,
	isError: boolean,
	world: World,
	headersOut: Table
): { headers: Record< string, string >; unsure: string[] } {
	const { always = [], onSuccess = [] } = r.config.configs.headers ?? {};
	// An error's page begins with the two tables exchanged: what is in the first by then, WWW-Authenticate as a rule, is out of reach.
	const errors = isError ? new Table() : r.errorHeaders;
	const unsure = [
		...runUnsure( always, errors, r, world ),
		...( isError ? [] : runUnsure( onSuccess, headersOut, r, world ) ),
	];
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
		...errors.list(),
		...( isError ? r.errorHeaders : headersOut ).list(),
	] ) {
		const key = name.toLowerCase();
		result[ key ] = result[ key ]
			? `${ result[ key ] }, ${ value }`
			: value;
	}
	for ( const name of [ ...unsure, ...HOP_BY_HOP ] ) {
		delete result[ name ];
	}
	if ( result.vary ) {
		result.vary = uniqueTokens( result.vary );
	}
	return { headers: result, unsure };
}
