import type { Directive } from '../syntax/parse';
import { held } from './pattern';
import type { NginxRequest } from './request';

/** What a `listen` says. */
interface Listen {
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
	const port = /(?:^|:)(\d+)$/.exec( address )?.[ 1 ];
	return {
		// An address without a port listens at 80.
		port: port ? Number( port ) : 80,
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
		return servers.map( asBlock );
	}
	return level.some( ( { name } ) => INSIDE.has( name ) )
		? [ asBlock( asServer( level ) ) ]
		: [];
}

function asBlock( directive: Directive ): ServerBlock {
	return {
		directive,
		listens: named( directive.block, 'listen' ).flatMap(
			( each ) => listenOf( each ) ?? []
		),
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

/** How well a name fits a host: the higher the better, 0 not at all; null where a pattern cannot be told. Source: nginx’s “Server names”. */
function fit( name: string, host: string ): number | null {
	if ( name.startsWith( '~' ) ) {
		const match = held( name.slice( 1 ), host, true );
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
	const fits = here.map( ( { server } ) =>
		server.names.map( ( name ) => fit( name, host.toLowerCase() ) )
	);
	const best = Math.max( 0, ...fits.flat().map( ( each ) => each ?? 0 ) );
	// A pattern comes after all other kinds of names.
	if ( best <= 1 && fits.flat().includes( null ) ) {
		return 'undecided';
	}
	const chosen = best
		? here[ fits.findIndex( ( each ) => each.includes( best ) ) ]
		: ( here.find( ( { listen } ) => listen.isDefault ) ?? here[ 0 ] );
	return chosen?.server ?? null;
}
