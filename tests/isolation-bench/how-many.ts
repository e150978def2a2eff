import type { Target } from './targets';

/** On how many simulated sites a target is looked at, per size of site. */
export type HowMany = ( target: Target ) => number;

/** A bound on every run needs few sites; one on a share of them more; one on their mean most. */
export const AS_BOUNDS_NEED: HowMany = ( { bounds, onlySize } ) => {
	if ( bounds.mean ) {
		return 1000;
	}
	return onlySize === undefined ? 25 : 300;
};
