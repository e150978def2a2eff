import { named } from './server';
import { groupOf, held } from './pattern';
import { remember } from './remember';
import { inherited, type State } from './state';

/** What `$fastcgi_script_name` and `$fastcgi_path_info` are after `fastcgi_split_path_info`. */
function splitPath( state: State ): { script: string; info: string } {
	const [ split ] = inherited( state, 'fastcgi_split_path_info' );
	const match = split && held( split.args[ 0 ] ?? '', state.uri, false );
	if ( ! split || ! match ) {
		const [ index ] = inherited( state, 'fastcgi_index' );
		const script =
			state.uri.endsWith( '/' ) && index
				? state.uri + ( index.args[ 0 ] ?? '' )
				: state.uri;
		return { script, info: '' };
	}
	return { script: groupOf( match, 1 ), info: groupOf( match, 2 ) };
}

/** The folder that files are looked for in, without a slash at its end. */
function documentRoot( state: State ): string | null {
	const [ root ] = inherited( state, 'root', 'alias' );
	const written = root?.args[ 0 ] ?? '/usr/share/nginx/html';
	return filled( written, state )?.replace( /\/+$/, '' ) ?? null;
}

/** Where on the disk the path lies; null where that cannot be known. */
export function fileOf( path: string, state: State ): string | null {
	const [ said ] = inherited( state, 'root', 'alias' );
	const root = documentRoot( state );
	if ( said?.name !== 'alias' || root === null ) {
		return root === null ? null : root + path;
	}
	const { prefix } = state;
	return prefix === null
		? root
		: `${ filled( said.args[ 0 ] ?? '', state ) ?? '' }${ path.slice( prefix.length ) }`;
}

type Source = ( state: State ) => string | null;

const pathAndArgs = ( { request }: State ) =>
	request.target.replace( /#.*$/, '' );

const SOURCES: Record< string, Source > = {
	uri: ( { uri } ) => uri,
	document_uri: ( { uri } ) => uri,
	request_uri: pathAndArgs,
	args: ( { args } ) => args,
	query_string: ( { args } ) => args,
	is_args: ( { args } ) => ( args === '' ? '' : '?' ),
	request_method: ( { request } ) => request.method,
	scheme: ( { request } ) => request.scheme,
	https: ( { request } ) => ( request.scheme === 'https' ? 'on' : '' ),
	host: ( { request } ) => request.host.toLowerCase(),
	server_port: ( { request } ) => String( request.port ),
	remote_addr: ( { request } ) => request.address,
	document_root: documentRoot,
	request_filename: ( state ) => fileOf( state.uri, state ),
	fastcgi_script_name: ( state ) => splitPath( state ).script,
	fastcgi_path_info: ( state ) => splitPath( state ).info,
	server_name: ( { levels } ) =>
		named(
			levels.find( ( { kind } ) => kind === 'server' )?.block.slice() ??
				null,
			'server_name'
		)[ 0 ]?.args[ 0 ] ?? '',
	request_body: () => null,
	content_length: ( { request } ) =>
		request.headers[ 'content-length' ] ?? '',
	content_type: ( { request } ) => request.headers[ 'content-type' ] ?? '',
};

/** Variables that are made of the rest of their name. */
const FAMILIES: [ string, ( state: State, rest: string ) => string | null ][] =
	[
		[
			'http_',
			( { request }, rest ) =>
				rest === 'host'
					? hostHeader( request.host, request.port, request.scheme )
					: ( request.headers[ rest.replace( /_/g, '-' ) ] ?? '' ),
		],
		[
			'arg_',
			( { args }, rest ) =>
				args
					.split( '&' )
					.find( ( each ) =>
						each
							.toLowerCase()
							.startsWith( `${ rest.toLowerCase() }=` )
					)
					?.slice( rest.length + 1 ) ?? '',
		],
		[
			'cookie_',
			( { request }, rest ) =>
				( request.headers.cookie ?? '' )
					.split( /;\s*/ )
					.find( ( each ) => each.startsWith( `${ rest }=` ) )
					?.slice( rest.length + 1 ) ?? '',
		],
	];

const hostHeader = ( host: string, port: number, scheme: string ) =>
	port === ( scheme === 'https' ? 443 : 80 ) ? host : `${ host }:${ port }`;

/** The value a `map` gives; undefined where there is none of that name. */
function mapped( name: string, state: State ): string | null | undefined {
	const map = named( state.http.slice(), 'map' ).find(
		( { args } ) => args[ 1 ] === `$${ name }`
	);
	if ( ! map?.block ) {
		return undefined;
	}
	const source = filled( map.args[ 0 ] ?? '', state );
	if ( source === null || named( map.block, 'include' ).length > 0 ) {
		return null;
	}
	const rows = map.block.filter(
		( row ) => ! [ 'hostnames', 'volatile', 'default' ].includes( row.name )
	);
	const plain = rows.find(
		( row ) =>
			! row.name.startsWith( '~' ) &&
			row.name.replace( /^\\/, '' ).toLowerCase() === source.toLowerCase()
	);
	let chosen = plain;
	for ( const row of plain ? [] : rows ) {
		const pattern = /^~(\*?)([^]*)$/.exec( row.name );
		const match =
			pattern && held( pattern[ 2 ] ?? '', source, pattern[ 1 ] === '*' );
		if ( pattern && match === null ) {
			return null;
		}
		if ( pattern && match ) {
			remember( pattern[ 2 ] ?? '', match, state );
			chosen = row;
			break;
		}
	}
	const value =
		( chosen ?? named( map.block, 'default' )[ 0 ] )?.args[ 0 ] ?? '';
	return filled( value, state );
}

/**
 * The value of a variable.
 *
 * @param name  Without its dollar sign.
 * @param state Where the walk is.
 * @return Null for one that cannot be known here.
 */
export function valueOf( name: string, state: State ): string | null {
	if ( /^[1-9]$/.test( name ) ) {
		return state.captures[ name ] ?? '';
	}
	if ( name in state.variables ) {
		return state.variables[ name ] ?? null;
	}
	const source = SOURCES[ name ];
	if ( source ) {
		return source( state );
	}
	const family = FAMILIES.find( ( [ prefix ] ) => name.startsWith( prefix ) );
	return family
		? family[ 1 ]( state, name.slice( family[ 0 ].length ) )
		: ( mapped( name, state ) ?? null );
}

/**
 * A text with its variables filled in.
 *
 * @param template As the configuration writes it.
 * @param state    Where the walk is.
 * @return Null where one of them cannot be known.
 */
export function filled( template: string, state: State ): string | null {
	let isKnown = true;
	const text = template.replace(
		/\$(?:\{(\w+)\}|(\w+))/g,
		( _whole, braced?: string, bare?: string ) => {
			// One digit is a group; what follows it is text.
			const name = braced ?? bare ?? '';
			const digit = braced ? null : /^\d/.exec( name )?.[ 0 ];
			const value = valueOf( digit ?? name, state );
			isKnown &&= value !== null;
			return ( value ?? '' ) + ( digit ? name.slice( 1 ) : '' );
		}
	);
	return isKnown ? text : null;
}
