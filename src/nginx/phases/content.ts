import type { Directive, Place } from '../syntax/parse';
import { NotKnown, inherited, type State } from '../kernel/state';
import { fileOf, filled } from '../kernel/variables';

/** What answers in the end. */
export type Content =
	| {
			kind: 'php';
			/** SCRIPT_FILENAME; null when it is not handed over. */
			script: string | null;
			/** QUERY_STRING; null when it is not handed over. */
			query: string | null;
			/** Whether the program gets the Authorization header. */
			authorization: boolean;
			place: Place;
	  }
	| { kind: 'proxy'; authorization: boolean; place: Place }
	| { kind: 'file'; path: string; place: Place | null }
	| {
			kind: 'answer';
			status: number;
			location: string | null;
			place: Place | null;
	  }
	/** The walk begins anew with another path. */
	| { kind: 'inside'; uri: string; args: string; place: Place | null };

const PASSES = /^(?:proxy|fastcgi|uwsgi|scgi|grpc|memcached)_pass$/;

/** Handlers whose answer is their own. */
const OTHER_HANDLERS =
	/^(?:empty_gif|stub_status|perl|js_content|content_by_lua\w*|mp4|flv|hls|echo\w*|status|api|image_filter|dav_methods|random_index)$/;

/** The handler: of the block itself, or, in an `if` or a limit of methods, of the location around it. */
function handlerOf( { levels }: State ): Directive | undefined {
	for ( const { kind, block } of [ ...levels ].reverse() ) {
		const handler = block.find(
			( { name } ) => PASSES.test( name ) || OTHER_HANDLERS.test( name )
		);
		if ( handler || ( kind !== 'if' && kind !== 'limit_except' ) ) {
			return handler;
		}
	}
	return undefined;
}

/** What the program behind gets of a parameter; undefined when nothing is said of it. */
function parameter(
	directive: string,
	name: string,
	state: State
): string | null | undefined {
	const said = inherited( state, directive ).filter(
		( { args } ) => args[ 0 ]?.toUpperCase() === name.toUpperCase()
	);
	const last = said[ said.length - 1 ];
	return last && filled( last.args[ 1 ] ?? '', state );
}

function isPassed(
	state: State,
	prefix: string,
	directive: string,
	name: string
): boolean {
	const value = parameter( directive, name, state );
	const [ headers ] = inherited( state, `${ prefix }_pass_request_headers` );
	return value === undefined ? headers?.args[ 0 ] !== 'off' : value !== '';
}

function handled( handler: Directive, state: State ): Content {
	const { name, place } = handler;
	if ( name === 'fastcgi_pass' ) {
		const script = parameter( 'fastcgi_param', 'SCRIPT_FILENAME', state );
		return {
			kind: 'php',
			script: script ?? null,
			query: parameter( 'fastcgi_param', 'QUERY_STRING', state ) ?? null,
			authorization: isPassed(
				state,
				'fastcgi',
				'fastcgi_param',
				'HTTP_AUTHORIZATION'
			),
			place,
		};
	}
	if ( ! PASSES.test( name ) ) {
		throw new NotKnown( name, place );
	}
	return {
		kind: 'proxy',
		authorization: isPassed(
			state,
			'proxy',
			'proxy_set_header',
			'Authorization'
		),
		place,
	};
}

/** Source: nginx’s ngx_http_try_files_module. */
function tried( directive: Directive, state: State ): Content | null {
	const { args, place } = directive;
	for ( const [ index, written ] of args.entries() ) {
		const isLast = index === args.length - 1;
		const text = filled( written, state );
		if ( text === null ) {
			throw new NotKnown( written, place );
		}
		if ( isLast ) {
			const code = /^=(\d+)$/.exec( written )?.[ 1 ];
			if ( code ) {
				return {
					kind: 'answer',
					status: Number( code ),
					location: null,
					place,
				};
			}
			const mark = text.indexOf( '?' );
			return {
				kind: 'inside',
				uri: mark < 0 ? text : text.slice( 0, mark ),
				args: mark < 0 ? '' : text.slice( mark + 1 ),
				place,
			};
		}
		const wanted = written.endsWith( '/' ) ? 'folder' : 'file';
		const path = fileOf( text, state );
		const kind =
			path === null
				? null
				: state.world.kindOf( path.replace( /\/+$/, '' ) );
		if ( kind === null ) {
			throw new NotKnown( written, place );
		}
		if ( kind === wanted ) {
			// The slash that asked for a folder is not the path's.
			state.uri = wanted === 'folder' ? text.slice( 0, -1 ) : text;
			return null;
		}
	}
	return null;
}

const answer = ( status: number, place: Place | null = null ): Content => ( {
	kind: 'answer',
	status,
	location: null,
	place,
} );

function kindAt( uri: string, state: State ) {
	const path = fileOf( uri, state );
	const kind =
		path === null ? null : state.world.kindOf( path.replace( /\/+$/, '' ) );
	if ( path === null || kind === null ) {
		throw new NotKnown( uri, null );
	}
	return { path, kind };
}

const READS = [ 'GET', 'HEAD', 'POST' ];

/** A folder: its index, or a list, or a refusal. Source: ngx_http_index_module, ngx_http_autoindex_module. */
function folder( state: State ): Content {
	if ( ! READS.includes( state.method ) ) {
		return answer( 405 );
	}
	const [ index ] = inherited( state, 'index' );
	for ( const written of index?.args ?? [ 'index.html' ] ) {
		const name = filled( written, state );
		if ( name === null ) {
			throw new NotKnown( written, index?.place ?? null );
		}
		if ( name.startsWith( '/' ) ) {
			return {
				kind: 'inside',
				uri: name,
				args: state.args,
				place: index?.place ?? null,
			};
		}
		if ( kindAt( state.uri + name, state ).kind !== 'nothing' ) {
			return {
				kind: 'inside',
				uri: state.uri + name,
				args: state.args,
				place: index?.place ?? null,
			};
		}
	}
	if ( kindAt( state.uri, state ).kind !== 'folder' ) {
		return answer( 404 );
	}
	const [ list ] = inherited( state, 'autoindex' );
	return list?.args[ 0 ] === 'on' && state.method !== 'POST'
		? { kind: 'file', path: state.uri, place: list.place }
		: answer( 403 );
}

function file( state: State ): Content {
	if ( ! READS.includes( state.method ) ) {
		return answer( 405 );
	}
	const { path, kind } = kindAt( state.uri, state );
	if ( kind === 'nothing' ) {
		return answer( 404 );
	}
	if ( kind === 'folder' ) {
		return {
			kind: 'answer',
			status: 301,
			location: `${ state.uri }/${ state.args ? `?${ state.args }` : '' }`,
			place: null,
		};
	}
	return state.method === 'POST'
		? answer( 405 )
		: { kind: 'file', path, place: null };
}

/**
 * What answers, once the request is let in.
 *
 * @param  state Where the walk is.
 * @throws {NotKnown} Where it depends on what is not known.
 */
export function contentOf( state: State ): Content {
	const innermost = state.levels[ state.levels.length - 1 ];
	const files = innermost?.block.find( ( { name } ) => name === 'try_files' );
	// An `if` that holds takes the place of its location, without its `try_files`.
	const found = files && tried( files, state );
	if ( found ) {
		return found;
	}
	const handler = handlerOf( state );
	if ( handler ) {
		return handled( handler, state );
	}
	return state.uri.endsWith( '/' ) ? folder( state ) : file( state );
}
