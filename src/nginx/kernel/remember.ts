import { capturesOf, type Match } from './pattern';
import type { State } from './state';

/** Keeps the groups of a match: those with numbers until the next one, those with names for good. */
export function remember( source: string, match: Match, state: State ): void {
	const { numbered, named } = capturesOf( source, match );
	state.captures = numbered;
	Object.assign( state.variables, named );
}
