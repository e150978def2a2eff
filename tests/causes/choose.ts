import type { Scenario } from '../env/demo/scenario';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';

/** How many causes one run in CI tries. */
const CHOSEN = 16;

/**
 * A few scenarios, the same for the same seed, each with another cause, and every one on which nothing is wrong.
 *
 * @param scenarios All of them.
 * @param seed      Any integer.
 */
export function chooseScenarios(
	scenarios: Scenario[],
	seed: number
): Scenario[] {
	const random = xoroshiro128plus( seed );
	const healthy = scenarios.filter( ( { expect } ) => ! expect.checks[ 0 ] );
	const left = new Map(
		scenarios.map( ( each ) => [ each.expect.checks[ 0 ], each ] )
	);
	left.delete( undefined );
	const rest = [ ...left.values() ];
	const chosen: Scenario[] = [];
	while ( chosen.length < CHOSEN && rest.length > 0 ) {
		chosen.push(
			...rest.splice( uniformInt( random, 0, rest.length - 1 ), 1 )
		);
	}
	return [ ...healthy, ...chosen ];
}
