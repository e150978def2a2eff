import type { Step } from './types';

/**
 * What there is to choose from: steps that follow one another are one option.
 *
 * @param steps In order of least cost.
 * @return Options in the same order; each has one step at least.
 */
export function fixOptions( steps: readonly Step[] ): Step[][] {
	const options: Step[][] = [];
	for ( const step of steps ) {
		const before = options.at( -1 );
		if ( step.isThen && before ) {
			before.push( step );
		} else {
			options.push( [ step ] );
		}
	}
	return options;
}
