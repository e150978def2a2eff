import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from './sections';

/** How a section ended. */
export interface Ended {
	section: Section;
	/** Exit code; null: it was ended because it took too long, or by a signal. */
	code: number | null;
	seconds: number;
	/** Where all that it printed is. */
	log: string;
}

export interface LaneOptions {
	/** How many sections run at a time. */
	lanes: number;
	/** Folder for the logs; made when it is not there. */
	logs: string;
	/** A section that takes longer hangs, and is ended with all that it started. */
	maxSeconds: number;
	onStart: ( section: Section ) => void;
	onEnd: ( ended: Ended ) => void;
}

const running = new Set< ChildProcess >();

/** Ends what is running, with all that it started. */
export function endAll( signal: NodeJS.Signals ): void {
	for ( const { pid } of running ) {
		if ( pid !== undefined ) {
			// Each leads a process group of its own.
			process.kill( -pid, signal );
		}
	}
}

function runSection(
	section: Section,
	{ logs, maxSeconds }: LaneOptions
): Promise< Ended > {
	const log = join( logs, `${ section.name }.log` );
	const output = createWriteStream( log );
	const began = performance.now();
	return new Promise( ( resolve, reject ) => {
		const child = spawn( section.command, {
			shell: 'bash',
			detached: true,
			stdio: [ 'ignore', 'pipe', 'pipe' ],
		} );
		running.add( child );
		child.stdout.pipe( output, { end: false } );
		child.stderr.pipe( output, { end: false } );
		const clock = setTimeout( () => {
			output.write( `\nEnded after ${ maxSeconds } s: it hangs.\n` );
			process.kill( -child.pid!, 'SIGKILL' );
		}, maxSeconds * 1000 );
		child.once( 'error', reject );
		child.once( 'close', ( code ) => {
			clearTimeout( clock );
			running.delete( child );
			output.end( () =>
				resolve( {
					section,
					code,
					seconds: ( performance.now() - began ) / 1000,
					log,
				} )
			);
		} );
	} );
}

/**
 * Runs all sections, the longest first, some at a time; those that use the same thing one after another. One that fails does not
 * keep the others from running.
 *
 * @param sections In any order.
 * @param options  How many at a time, and where their output goes.
 * @return How each ended, in the order in which they did.
 */
export async function runSections(
	sections: readonly Section[],
	options: LaneOptions
): Promise< Ended[] > {
	mkdirSync( options.logs, { recursive: true } );
	const waiting = [ ...sections ].sort( ( a, b ) => b.minutes - a.minutes );
	const inUse = new Set< string >();
	const all: Ended[] = [];

	const next = () => {
		const at = waiting.findIndex(
			( { uses } ) => ! uses || ! inUse.has( uses )
		);
		return at < 0 ? undefined : waiting.splice( at, 1 )[ 0 ];
	};
	const lane = async () => {
		for ( let section = next(); section; section = next() ) {
			const { uses } = section;
			if ( uses ) {
				inUse.add( uses );
			}
			options.onStart( section );
			const ended = await runSection( section, options );
			if ( uses ) {
				inUse.delete( uses );
			}
			all.push( ended );
			options.onEnd( ended );
		}
	};
	// A lane that finds only what another uses ends; that other one runs what is left.
	await Promise.all( Array.from( { length: options.lanes }, lane ) );
	return all;
}
