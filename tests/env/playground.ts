import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FromServer, ServerOrder, ToServer } from './playground/messages';
import type { RunningSite } from './running-site';
import { DEFAULT_WORDPRESS, wordpressTree } from './wordpress-source';

export interface PlaygroundOptions {
	/** WordPress's version. */
	wordpress?: string;
	php?: ServerOrder[ 'php' ];
	/** A free one when not given. */
	port?: number;
	/** Name the site is reached under; one that is not 127.0.0.1 must be made to point there by the client. */
	hostname?: string;
	/** PHP processes; with one alone a site cannot call itself. */
	workers?: number;
	/** Folder below the host in which WordPress is visited, e.g. `blog`; empty for the host itself. */
	folder?: string;
	/** Text of wp-config.php, for the site's address; WordPress's sample with fresh keys unless given. */
	config?: ( url: string ) => string;
	/** Whether the database is the one of `config`, and not a file of SQLite. */
	ownDatabase?: boolean;
	/** Gets a line for each step of the start. */
	report?: ( line: string ) => void;
}

/**
 * Starts a WordPress that runs as WebAssembly with SQLite, this plugin active on it, for one caller.
 * Its files are a copy in a temporary folder; `stop()`, Ctrl+C and the end of this process all remove it.
 *
 * @throws {Error} One sentence: no WordPress to be had, no build, the port is taken.
 */
export async function startPlayground( {
	wordpress = DEFAULT_WORDPRESS,
	php = '8.3',
	port,
	hostname = '127.0.0.1',
	workers = 3,
	folder = '',
	config,
	ownDatabase,
	report = () => {},
}: PlaygroundOptions = {} ): Promise< RunningSite > {
	const tree = await wordpressTree( wordpress, report );
	const freePort = port ?? ( await findPort() );
	const url = `http://${ hostname }:${ freePort }${ folder && `/${ folder }` }`;
	const order: ServerOrder = {
		tree,
		plugin: join( __dirname, '../..' ),
		php,
		port: freePort,
		url,
		workers,
		config: config?.( url ),
		ownDatabase,
	};
	const server = spawnServer( order, hostname );
	const root = await readiness( server, report );
	return {
		url,
		root,
		kind: 'playground',
		wordpress,
		admin: { login: 'admin', password: 'password' },
		php: phpRunner( server ),
		stop: () => stopServer( server ),
	};
}

/** Boots take half a minute on a slow machine; past this nothing will come any more. */
const PATIENCE = 240_000;

async function findPort(): Promise< number > {
	const { default: getPort } = await import( 'get-port' );
	return getPort( { host: '127.0.0.1' } );
}

function spawnServer( order: ServerOrder, hostname: string ): ChildProcess {
	const folder = join( __dirname, 'playground' );
	return spawn(
		process.execPath,
		[
			'--require',
			join( folder, 'host-names.cjs' ),
			'--import',
			'tsx',
			join( folder, 'server.ts' ),
			JSON.stringify( order ),
		],
		{
			cwd: order.plugin,
			env: { ...process.env, WS401_HOST: hostname },
			stdio: [ 'ignore', 'ignore', 'pipe', 'ipc' ],
		}
	);
}

function readiness(
	server: ChildProcess,
	report: ( line: string ) => void
): Promise< string > {
	return new Promise( ( resolve, reject ) => {
		let complaints = '';
		server.stderr?.on( 'data', ( chunk: Buffer ) => {
			complaints = ( complaints + chunk ).slice( -2000 );
		} );
		const timer = setTimeout( () => {
			void stopServer( server );
			reject(
				new Error(
					`WordPress did not start in ${ PATIENCE / 1000 } s.`
				)
			);
		}, PATIENCE );
		server.on( 'message', ( message: FromServer ) => {
			if ( message.kind === 'progress' ) {
				report( message.line );
			} else if ( message.kind === 'ready' ) {
				clearTimeout( timer );
				resolve( message.root );
			} else if ( message.kind === 'failed' && message.id === null ) {
				clearTimeout( timer );
				reject( new Error( message.message ) );
			}
		} );
		server.once( 'exit', ( code ) => {
			clearTimeout( timer );
			reject(
				new Error(
					`WordPress ended with ${ code } while starting. ${ complaints.trim() }`
				)
			);
		} );
	} );
}

function phpRunner( server: ChildProcess ): RunningSite[ 'php' ] {
	let last = 0;
	return ( code ) =>
		new Promise( ( resolve, reject ) => {
			const id = ++last;
			const settle = () => {
				server.off( 'message', hear );
				server.off( 'exit', gone );
			};
			const gone = () => {
				settle();
				reject( new Error( 'WordPress is no longer running.' ) );
			};
			const hear = ( message: FromServer ) => {
				if ( message.kind === 'printed' && message.id === id ) {
					settle();
					resolve( message.text );
				} else if ( message.kind === 'failed' && message.id === id ) {
					settle();
					reject( new Error( message.message ) );
				}
			};
			if ( ! server.connected ) {
				reject( new Error( 'WordPress is no longer running.' ) );
				return;
			}
			server.on( 'message', hear );
			server.once( 'exit', gone );
			send( server, { kind: 'php', id, code } );
		} );
}

async function stopServer( server: ChildProcess ): Promise< void > {
	if ( server.exitCode !== null || server.signalCode !== null ) {
		return;
	}
	const ended = once( server, 'exit' );
	send( server, { kind: 'stop' } );
	const timer = setTimeout( () => server.kill( 'SIGKILL' ), 30_000 );
	await ended;
	clearTimeout( timer );
}

function send( server: ChildProcess, message: ToServer ) {
	if ( server.connected ) {
		server.send( message );
	}
}
