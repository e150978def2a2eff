import type { Isolation } from '../../src/isolation';
import { worldOf } from './families';
import { isRight, untruthsOf } from './judge';
import { play } from './play';
import { randomFrom } from './random';
import type { World } from './world';

/** Shares of requests that a site refuses for no reason of its plugins. */
export const SHARES = [ 0.02, 0.05, 0.1, 0.2, 0.35, 0.5 ];

/** Plugins of the site. */
const SIZE = 30;

/** What a search of such a site came to. */
export type Ending = 'right' | 'not-steady' | 'not-known' | 'false';

/** A site on which a share of requests is refused, beside one real culprit or without any. */
export interface FlakySite {
	share: number;
	culprit: 'one' | 'pair' | 'none';
	/** Trials at the same time. */
	workers: number;
	/** Whether it is seen which plugin refuses; what the site refuses by itself, nobody is seen to. */
	traced?: boolean;
}

const NOBODY: World = {
	size: SIZE,
	terms: [],
	dependencies: [],
	truth: [],
};

/** Whether a result says what is not so: names an innocent, clears all plugins, or says that nothing fails where it was seen to. */
function isFalse( world: World, result: Isolation ): boolean {
	switch ( result.kind ) {
		case 'found':
			return (
				! isRight( world, result ) ||
				untruthsOf( world, result ).length > 0
			);
		case 'not-the-plugins':
			return true;
		case 'not-reproduced':
			return (
				world.truth.length > 0 ||
				result.trials.some( ( { outcome } ) => outcome === 'fail' )
			);
		case 'inconclusive':
			// What it says to have shown so far must be so as well.
			return result.culprits.some(
				( group ) =>
					! world.truth.some( ( truth ) =>
						truth.every( ( one ) => group.includes( `p${ one }` ) )
					)
			);
	}
}

function endingOf( world: World, result: Isolation ): Ending {
	if ( isFalse( world, result ) ) {
		return 'false';
	}
	if ( result.kind === 'inconclusive' ) {
		return result.reason === 'flaky' ? 'not-steady' : 'not-known';
	}
	return 'right';
}

/**
 * Searches one such site.
 *
 * @param site         What it is like.
 * @param site.share   Of requests that are refused.
 * @param site.culprit Whether there is one besides.
 * @param site.workers Trials at the same time.
 * @param site.traced  Whether it is seen which plugin refuses.
 * @param seed         Draws the culprit and every refusal; the same seed gives the same run.
 */
export async function searchFlaky(
	{ share, culprit, workers, traced = false }: FlakySite,
	seed: number
): Promise< { ending: Ending; trials: number; result: Isolation } > {
	const random = randomFrom( seed );
	const world = {
		...{
			one: () => worldOf( 'single', SIZE, random ),
			pair: () => worldOf( 'and2', SIZE, random ),
			none: () => NOBODY,
		}[ culprit ](),
		traced,
	};
	const { result, calls } = await play(
		world,
		{ workers, careful: true, ahead: false },
		{ transient: 0, flips: 0, refusals: share, random }
	);
	return { ending: endingOf( world, result ), trials: calls, result };
}
