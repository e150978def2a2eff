import { pause as waiting } from '../../transport/pause';
import type { Run } from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';

/** Seconds between tries: together longer than a server takes to be started anew. */
const PAUSES = [ 1, 2, 4, 8, 16, 30 ];

/** The site itself said no: asking later would not change that either. */
const isRefused = ( error: unknown ): boolean =>
	error instanceof ServerError && error.kind === 'refused';

/** Refusals that pass: the database took nothing, PHP stopped at an error, or this plugin is being updated. */
const PASSING = [ 'ws401_runs_not_saved', 'server_error', 'ws401_plugin_gone' ];

/** What asking once more would not change: the user stopped waiting for a login, or the site says no. */
function isFinal( error: unknown ): boolean {
	return (
		error instanceof ServerError &&
		( [ 'aborted', 'logged-out' ].includes( error.kind ) ||
			( error.kind === 'refused' && ! PASSING.includes( error.code ) ) )
	);
}

/**
 * Ends a run, which takes away what it has put on the site. A site that cannot answer now (its database is gone, its workers were
 * killed) is asked again: else everything would stay until the run's time is over. Never throws.
 *
 * @return Whether the loader is gone; null where the site never said that the run has ended.
 */
export async function endRun(
	run: Pick< Run, 'end' >,
	pause = waiting
): Promise< boolean | null > {
	for ( let tries = 0; ; tries++ ) {
		try {
			return ( await run.end() ).loaderRemoved;
		} catch ( error ) {
			const seconds = PAUSES[ tries ];
			if ( isFinal( error ) ) {
				return isRefused( error ) ? false : null;
			}
			if ( seconds === undefined ) {
				return null;
			}
			await pause( seconds );
		}
	}
}
