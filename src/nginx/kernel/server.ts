import type { Directive, Place } from '../syntax/parse';
import { matchOf } from './pattern';
import type { NginxRequest } from './request';

/** What a `listen` says. */
interface Listen {
	/** Address and port: servers that name the same share a socket. */
	socket: string;
	port: number;
	isDefault: boolean;
	isSecure: boolean;
}

/** A `server` block with what counts for choosing it. */
export interface ServerBlock {
	directive: Directive;
	listens: Listen[];
	names: string[];
}

/** Directives of a name within a block. */
export const named = (
	block: readonly Directive[] | null,
	name: string
): Directive[] => ( block ?? [] ).filter( ( each ) => each.name === name );

function listenOf( { args }: Directive ): Listen | null {
	const [ address = '', ...words ] = args;
	if ( address.startsWith( 'unix:' ) ) {
		return null;
	}
	// An address without a port listens at 80.
	const port = /(?:^|:)(\d+)$/.exec( address )?.[ 1 ] ?? '80';
	const host = address.replace( /(?:^|:)\d+$/, '' );
	return {
		socket: `${ /^(?:\*|0\.0\.0\.0)$/.test( host ) ? '' : host }:${ port }`,
		port: Number( port ),
		isDefault:
			words.includes( 'default_server' ) || words.includes( 'default' ),
		isSecure: words.includes( 'ssl' ) || words.includes( 'quic' ),
	};
}

/**
 * All servers of a configuration. Where the text is a part of one — the inside of a server, or locations alone — it is read as one server
 * that takes every request.
 */
export function serversOf( directives: readonly Directive[] ): ServerBlock[] {
	const http = directives.filter( ( { name } ) => name === 'http' );
	const level = http.length
		? http.flatMap( ( { block } ) => block ?? [] )
		: [ ...directives ];
	const servers = named( level, 'server' ).filter( ( { block } ) => block );
	if ( servers.length > 0 ) {
		return withSharedSockets( servers.map( asBlock ) );
	}
	return level.some( ( { name } ) => INSIDE.has( name ) )
		? [ asBlock( asServer( level ) ) ]
		: [];
}

/** What one server says of a socket counts for all that share it. Source: `ngx_http_add_addresses()`. */
function withSharedSockets( servers: readonly ServerBlock[] ): ServerBlock[] {
	const secure = new Set(
		servers.flatMap( ( { listens } ) =>
			listens.flatMap( ( { isSecure, socket } ) =>
				isSecure ? [ socket ] : []
			)
		)
	);
	return servers.map( ( server ) => ( {
		...server,
		listens: server.listens.map( ( listen ) => ( {
			...listen,
			isSecure: secure.has( listen.socket ),
		} ) ),
	} ) );
}

function asBlock( directive: Directive ): ServerBlock {
	// How it was said before nginx 1.15.
	const isAllSecure = named( directive.block, 'ssl' ).some(
		( { args } ) => args[ 0 ] === 'on'
	);
	return {
		directive,
		listens: named( directive.block, 'listen' )
			.flatMap( ( each ) => listenOf( each ) ?? [] )
			.map( ( listen ) => ( {
				...listen,
				isSecure: listen.isSecure || isAllSecure,
			} ) ),
		names: named( directive.block, 'server_name' ).flatMap(
			( { args } ) => args
		),
	};
}

/** What stands inside a server and nowhere else. */
const INSIDE = new Set( [ 'location', 'try_files', 'server_name', 'listen' ] );

const asServer = ( block: Directive[] ): Directive => ( {
	name: 'server',
	args: [],
	block,
	place: block[ 0 ]?.place ?? { file: null, line: 1 },
	isProgram: false,
} );

/** The rank of a server name among those that match a host: the higher, the sooner taken; 0 does not match, null where a pattern cannot be told. Source: nginx’s “Server names”. */
function rankName( name: string, host: string ): number | null {
	if ( name.startsWith( '~' ) ) {
		const match = matchOf( name.slice( 1 ), host, true );
		return match === null ? null : Number( match !== false );
	}
	const lower = name.toLowerCase();
	if ( lower === host ) {
		return 1e6;
	}
	if (
		lower.startsWith( '.' ) &&
		( host === lower.slice( 1 ) || host.endsWith( lower ) )
	) {
		return 1e4 + lower.length;
	}
	if ( lower.startsWith( '*.' ) && host.endsWith( lower.slice( 1 ) ) ) {
		return 1e4 + lower.length;
	}
	return lower.endsWith( '.*' ) && host.startsWith( lower.slice( 0, -1 ) )
		? 100 + lower.length
		: 0;
}

/**
 * The server that takes a request: of those that listen at its port, the one whose name fits best, else the default one.
 *
 * @return Null when none listens there; `undecided` where a pattern among the names cannot be told.
 */
export function chooseServer(
	servers: readonly ServerBlock[],
	{ host, port, scheme }: NginxRequest
): ServerBlock | 'undecided' | null {
	const isAlone = servers.length === 1 && servers[ 0 ]?.listens.length === 0;
	const here = servers.flatMap( ( server ) => {
		const listen =
			server.listens.find( ( each ) => each.port === port ) ??
			// A server that names no port listens at 80; a part of a configuration is asked whatever the port.
			( server.listens.length === 0 && ( isAlone || port === 80 )
				? { port, isDefault: false, isSecure: scheme === 'https' }
				: null );
		return listen ? [ { server, listen } ] : [];
	} );
	// Where http is spoken to a port of https, nginx answers 400 before any of this.
	if (
		here.some(
			( { listen } ) => listen.isSecure !== ( scheme === 'https' )
		)
	) {
		return 'undecided';
	}
	const ranks = here.map( ( { server } ) =>
		server.names.map( ( name ) => rankName( name, host.toLowerCase() ) )
	);
	const best = Math.max( 0, ...ranks.flat().map( ( each ) => each ?? 0 ) );
	// A pattern comes after all other kinds of names.
	if ( best <= 1 && ranks.flat().includes( null ) ) {
		return 'undecided';
	}
	const chosen = best
		? here[ ranks.findIndex( ( each ) => each.includes( best ) ) ]
		: ( here.find( ( { listen } ) => listen.isDefault ) ?? here[ 0 ] );
	return chosen?.server ?? null;
}

/** A server that a request of a host may come to by a port of its own. */
export interface ReachableServer {
	place: Place;
	names: string[];
	port: number;
	isSecure: boolean;
}

/**
 * The servers that may be meant by a host, whatever the port: those that have a name that matches, else all that have none of another
 * host. What stands in front of nginx hands requests to ports that the site's URL does not show.
 */
export function serversFor(
	directives: readonly Directive[],
	host: string
): ReachableServer[] {
	const all = serversOf( directives ).map( ( server ) => ( {
		server,
		ranks: server.names.map( ( name ) =>
			rankName( name, host.toLowerCase() )
		),
	} ) );
	const byName = all.filter( ( { ranks } ) =>
		ranks.some( ( rank ) => rank !== 0 )
	);
	const meant =
		byName.length > 0
			? byName
			: all.filter( ( { server } ) =>
					server.names.every( ( name ) => ANY_HOST.test( name ) )
				);
	return meant.map( ( { server } ) => {
		// Behind what ends TLS, http is spoken.
		const listen = server.listens.find( ( { isSecure } ) => ! isSecure ) ??
			server.listens[ 0 ] ?? { port: 80, isSecure: false };
		return {
			place: server.directive.place,
			names: server.names,
			port: listen.port,
			isSecure: listen.isSecure,
		};
	} );
}

/** Names that are no host's: whatever else comes to the port is taken. */
const ANY_HOST = /^(?:_|"?"?|localhost|\d+(?:\.\d+){3})$/;
