import { NOTHING, type Mask, bitOf, indicesOf, minus, union } from './mask';
import type { SearchState } from './search-state';

/** A set that fails and does not fail without any one member. */
export interface Cause {
	/** Members without which the request passes. */
	members: Mask;
	/** What members need in order to run. */
	supports: Mask;
}

/**
 * Takes members out, one at a time, as long as the rest still fails; starts over after each, since what could not be
 * spared before may be now. `set` must be known to fail together with what it needs. `NOTHING` as members: what `set`
 * needs fails without it.
 */
export async function minimise(
	{ ground, trials }: SearchState,
	set: Mask
): Promise< Cause & { rest: Mask } > {
	const { requirements } = ground;
	let members = set;
	for (;;) {
		const all = requirements.down( members );
		const tried = indicesOf( members ).sort(
			( a, b ) => ground.weights[ a ]! - ground.weights[ b ]!
		);
		let essential = NOTHING;
		let supporting = NOTHING;
		let spared: Mask | undefined;
		const judge = async ( plugin: number ) => {
			const rest = minus( all, requirements.up( bitOf( plugin ) ) );
			const { outcome } = await trials.verify( rest );
			if ( outcome === 'fail' ) {
				spared ??= rest;
			} else if ( outcome === 'pass' ) {
				essential = union( essential, bitOf( plugin ) );
			} else {
				supporting = union( supporting, bitOf( plugin ) );
			}
		};
		if ( trials.ahead > 1 ) {
			await Promise.all( tried.map( judge ) );
		} else {
			for ( const plugin of tried ) {
				await judge( plugin );
				if ( spared !== undefined ) {
					break;
				}
			}
		}
		if ( spared === undefined ) {
			const causes = essential === NOTHING ? members : essential;
			return {
				members: causes,
				supports: minus( all, causes ),
				rest: all,
			};
		}
		const fewer = minus( members, minus( members, spared ) );
		if ( fewer === NOTHING ) {
			return { members: NOTHING, supports: NOTHING, rest: spared };
		}
		const closed = requirements.down( fewer );
		const isEnough =
			closed === spared ||
			( await trials.verify( closed ) ).outcome === 'fail';
		members = isEnough ? fewer : spared;
	}
}
