import type { Seen } from './search-outcome';
import type { Run } from '../../transport/sandbox/run';
import { ServerError } from '../../transport/server-error';

/** The trace is for reading: more steps than this say nothing more. */
const STEPS_KEPT = 20;

/** Who had a hand in the answer, as far as it is not WordPress itself. */
export async function seenOn( run: Run, id: string ): Promise< Seen[] > {
	try {
		const { steps } = await run.trace( id );
		return steps
			.filter( ( { component } ) => component.kind !== 'core' )
			.slice( 0, STEPS_KEPT )
			.map( ( { component, file, line, where, before, after } ) => ( {
				component,
				file,
				line,
				where,
				before,
				after,
			} ) );
	} catch ( error ) {
		if ( error instanceof ServerError ) {
			return [];
		}
		throw error;
	}
}
