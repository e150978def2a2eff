import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A server process, started by `Guard.start`. */
export interface Server {
	name: string;
	pid: number;
	/** Throws, with the end of the server's log, when the server has ended. */
	assertRunning: () => void;
}

/** What a server needs to be told. */
interface ServerCommand {
	/** For messages and for the log: `logs/<name>.log` in the folder. */
	name: string;
	program: string;
	args: string[];
	env?: Record< string, string >;
	/** How to end it; the database is killed, because its folder goes too. */
	signal?: 'TERM' | 'KILL';
}

/** Starts servers that never outlive this process, however it ends. */
export interface Guard {
	start: ( command: ServerCommand ) => Server;
	/** Ends every server and removes the folder. */
	end: () => Promise< void >;
}

function lastLines( file: string ): string {
	return readFileSync( file, 'utf8' )
		.trim()
		.split( '\n' )
		.slice( -8 )
		.join( '\n' );
}

function serverOf( name: string, child: ChildProcess, log: string ): Server {
	return {
		name,
		pid: child.pid ?? 0,
		assertRunning() {
			if ( child.exitCode !== null || child.signalCode !== null ) {
				throw new Error(
					`${ name } ended (${
						child.signalCode ?? `exit code ${ child.exitCode }`
					}). The last lines of its log:\n${ lastLines( log ) }`
				);
			}
		},
	};
}

/**
 * A guard over one folder: a small shell process of its own, which notices
 * that this process is gone (even by SIGKILL) because a pipe closes.
 */
export function guardFolder( folder: string ): Guard {
	const guard = spawn( 'sh', [ join( __dirname, 'guard.sh' ), folder ], {
		cwd: '/',
		detached: true,
		stdio: [ 'pipe', 'ignore', 'inherit' ],
	} );
	const ended = once( guard, 'exit' );
	guard.unref();
	return {
		start( { name, program, args, env, signal = 'TERM' } ) {
			const log = join( folder, 'logs', `${ name }.log` );
			const output = openSync( log, 'a' );
			const child = spawn( program, args, {
				cwd: '/',
				// Its own process group: Ctrl+C reaches the one who started it, who then ends it in order.
				detached: true,
				env: { ...process.env, ...env },
				stdio: [ 'ignore', output, output ],
			} );
			closeSync( output );
			child.unref();
			// The missing pid below says the same.
			child.once( 'error', () => undefined );
			if ( child.pid === undefined ) {
				throw new Error( `${ program } could not be started.` );
			}
			guard.stdin.write( `${ signal } ${ child.pid }\n` );
			return serverOf( name, child, log );
		},
		async end() {
			guard.stdin.end();
			guard.ref();
			await ended;
		},
	};
}
