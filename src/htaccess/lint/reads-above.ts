import { stepsAbove } from '../../apache/kernel/above-root';
import type { Simulation } from '../../apache/syntax/types';
import { filesIn } from './files-in';
import type { LintInput, Reality } from './input';
import { simulateFor } from './scene';

/** Whether a request was answered as a simulation says; undefined where the two cannot be held against each other. */
function fits(
	{ outcome, status, headers }: Simulation,
	{ status: real, reachedPhp }: Reality
): boolean | undefined {
	// Whether a login went along, the browser does not say.
	if ( outcome === 'unknown' || headers[ 'www-authenticate' ] ) {
		return undefined;
	}
	return outcome === 'response'
		? ! reachedPhp && status === real
		: reachedPhp;
}

/**
 * Whether the server reads the files above the document root, which its own configuration says (AllowOverride): as far as its
 * answers fit only one of the two. Undefined where they do not tell.
 */
export function readsAbove( input: LintInput ): boolean | undefined {
	const files = filesIn( input );
	if ( ! files.some( ( { directory } ) => stepsAbove( directory ) > 0 ) ) {
		return undefined;
	}
	const fitting = new Set< boolean >();
	for ( const reality of input.reality ) {
		const [ read, unread ] = [ true, false ].map( ( isRead ) =>
			fits(
				simulateFor(
					{
						...input,
						server: { ...input.server, readsAbove: isRead },
					},
					files,
					reality
				),
				reality
			)
		);
		if ( read !== undefined && unread !== undefined && read !== unread ) {
			fitting.add( read );
		}
	}
	const [ only ] = fitting;
	return fitting.size === 1 ? only : undefined;
}
