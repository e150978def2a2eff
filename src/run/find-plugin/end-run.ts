import { pause as waiting } from '../../transport/pause';
import type { Run } from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';

/** Seconds between tries: together longer than a server takes to be started anew. */
const PAUSES = [ 1, 2, 4, 8, 16, 30 ];

/** What asking once more would not change: the user stopped waiting for a login, or the site says no. */
function isFinal( error: unknown ): boolean {
	return (
		error instanceof ServerError &&
		( [ 'aborted', 'logged-out' ].includes( error.kind ) ||
			( error.kind === 'refused' &&
				error.code !== 'ws401_runs_not_saved' ) )
	);
}

/**
 * Ends a run, which takes away what it has put on the site. A site that cannot answer now (its database is gone, its workers were
 * killed) is asked again: else everything would stay until the run's time is over. Never throws.
 *
 * @return Whether the loader is gone; false also where the site never said so.
 */
export async function endRun(
	run: Pick< Run, 'end' >,
	pause = waiting
): Promise< boolean > {
	for ( let tries = 0; ; tries++ ) {
		try {
			return ( await run.end() ).loaderRemoved;
		} catch ( error ) {
			const seconds = PAUSES[ tries ];
			if ( seconds === undefined || isFinal( error ) ) {
				return false;
			}
			await pause( seconds );
		}
	}
}
