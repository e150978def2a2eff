import { hostsFirst, needsFirst } from './candidate-order';
import type { Known } from './ledger';
import {
	NOTHING,
	type Mask,
	bitOf,
	has,
	indicesOf,
	maskOf,
	minus,
	union,
} from './mask';
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
	const { requirements } = ground;
	let guessed = NOTHING;
	for ( let learned = 0; ; learned++ ) {
		const enabled = minus(
			ground.all,
			requirements.up( union( off, guessed ) )
		);
		const known = await trials.verify( enabled );
		if ( known.outcome === 'fail' || known.outcome === 'pass' ) {
			return guessed === NOTHING
				? known
				: learnGuessed( search, off, newest, guessed, known );
		}
		if ( learned === MOST_DEPENDENTS ) {
			return known;
		}
		if ( known.blames !== undefined && has( enabled, known.blames ) ) {
			if ( ! requirements.learn( known.blames, newest ) ) {
				return known;
			}
		} else {
			guessed = union(
				guessed,
				bitOf( await guessDependent( search, enabled ) )
			);
		}
	}
}

/** Switches back on what was switched off by guess and is not in the way; only what is, needs `newest`. */
async function learnGuessed(
	search: SearchState,
	off: Mask,
	newest: number,
	guessed: Mask,
	known: Known
): Promise< Known > {
	const { ground, trials } = search;
	const { requirements } = ground;
	let late = guessed;
	let answer = known;
	for ( const plugin of indicesOf( guessed ) ) {
		const rest = minus( late, bitOf( plugin ) );
		const back = await trials.verify(
			minus( ground.all, requirements.up( union( off, rest ) ) )
		);
		if ( back.outcome === 'fail' || back.outcome === 'pass' ) {
			late = rest;
			answer = back;
		}
	}
	for ( const plugin of indicesOf( late ) ) {
		requirements.learn( plugin, newest );
	}
	return answer;
}

/**
 * The last plugin of the shortest beginning of a chain that neither fails nor passes: it probably is in the way. The
 * chain starts with the largest set that is known to pass. All of `enabled` neither fails nor passes.
 */
async function guessDependent(
	{ ground, trials }: SearchState,
	enabled: Mask
): Promise< number > {
	const passing = trials.ledger.largestPassing( NOTHING, enabled ) ?? NOTHING;
	const order = [
		...indicesOf( passing ),
		...needsFirst(
			ground,
			hostsFirst( ground, indicesOf( minus( enabled, passing ) ) )
		),
	];
	let low = indicesOf( passing ).length;
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
