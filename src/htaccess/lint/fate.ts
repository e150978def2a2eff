import type { Simulation } from '../../apache/syntax/types';

/** What whoever asked would notice of an answer, to compare it by; what PHP is handed is no part of it. */
export const fateOf = ( {
	outcome,
	status,
	location,
	path,
}: Simulation ): string =>
	JSON.stringify( [
		outcome,
		status,
		location,
		outcome === 'continue' ? path : '',
	] );
