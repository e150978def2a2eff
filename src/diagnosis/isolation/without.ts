import { needsFirst } from './candidate-order';
import { type Known } from './ledger';
import { type Mask, has, indicesOf, maskOf, minus } from './mask';
import type { SearchState } from './search-state';

/** Undeclared dependents that are learned of before giving up. */
const MOST_DEPENDENTS = 12;

/**
 * Everything on but `off` and what needs it. A plugin that cannot run without `off` stops the request with something
 * else; it is learned to need `newest`, the plugin that was switched off last, and switched off as well.
 */
export async function without(
	search: SearchState,
	off: Mask,
	newest: number
): Promise< Known > {
	const { ground, trials } = search;
	for ( let learned = 0; ; learned++ ) {
		const enabled = minus( ground.all, ground.requirements.up( off ) );
		const known = await trials.verify( enabled );
		if ( known.outcome === 'fail' || known.outcome === 'pass' ) {
			return known;
		}
		const dependent =
			known.blames !== undefined && has( enabled, known.blames )
				? known.blames
				: await findDependent( search, enabled );
		if (
			learned === MOST_DEPENDENTS ||
			! ground.requirements.learn( dependent, newest )
		) {
			return known;
		}
	}
}

/** The last plugin of the shortest beginning of a chain that neither fails nor passes. All of `enabled` does neither. */
async function findDependent(
	{ ground, trials, needy }: SearchState,
	enabled: Mask
): Promise< number > {
	const late = ground.requirements.up( needy );
	const plugins = indicesOf( enabled );
	const order = needsFirst( ground, [
		...plugins.filter( ( plugin ) => ! has( late, plugin ) ),
		...plugins.filter( ( plugin ) => has( late, plugin ) ),
	] );
	let low = 0;
	let high = order.length;
	while ( high - low > 1 ) {
		const middle = Math.floor( ( low + high ) / 2 );
		const { outcome } = await trials.ask(
			maskOf( order.slice( 0, middle ) )
		);
		if ( outcome === 'fail' || outcome === 'pass' ) {
			low = middle;
		} else {
			high = middle;
		}
	}
	return order[ high - 1 ]!;
}
