import type { Ground } from './ground';
import { NOTHING, type Mask, bitOf, has, indicesOf, union } from './mask';

/**
 * The order in which candidates are switched on: those that were seen to give the failing answer first, then those of a known failing
 * set, likeliest before less likely, those known to need something they do not declare last. What a plugin needs always comes before
 * it.
 */
export function candidateOrder(
	ground: Ground,
	among: Mask,
	failing: Mask,
	needy: Mask,
	seen: ReadonlySet< number | string > = new Set()
): number[] {
	const late = ground.requirements.up( needy );
	const rank = ( plugin: number ) =>
		( seen.has( plugin ) ? -4 : 0 ) +
		( has( failing, plugin ) ? 0 : 2 ) +
		( has( late, plugin ) ? 1 : 0 );
	const sorted = indicesOf( among ).sort(
		( a, b ) =>
			rank( a ) - rank( b ) ||
			ground.weights[ b ]! - ground.weights[ a ]! ||
			a - b
	);
	return needsFirst( ground, sorted );
}

/** The same plugins, each moved behind what it needs. */
export function needsFirst( ground: Ground, plugins: number[] ): number[] {
	const ordered: number[] = [];
	let placed = NOTHING;
	const place = ( plugin: number ) => {
		if ( ! has( placed, plugin ) ) {
			placed = union( placed, bitOf( plugin ) );
			ordered.push( plugin );
		}
	};
	const position = new Map( plugins.map( ( plugin, at ) => [ plugin, at ] ) );
	for ( const plugin of plugins ) {
		const needs = ground.requirements.down( bitOf( plugin ) );
		if ( needs !== bitOf( plugin ) ) {
			indicesOf( needs )
				.filter( ( needed ) => position.has( needed ) )
				.sort(
					( a, b ) =>
						depth( ground, a ) - depth( ground, b ) ||
						position.get( a )! - position.get( b )!
				)
				.forEach( place );
		}
		place( plugin );
	}
	return ordered;
}

/** What others declare to require comes first, so that plugins that need it without saying so find it. */
export function hostsFirst( ground: Ground, plugins: number[] ): number[] {
	const { hosts } = ground.requirements;
	return [
		...plugins.filter( ( plugin ) => has( hosts, plugin ) ),
		...plugins.filter( ( plugin ) => ! has( hosts, plugin ) ),
	];
}

/** How many plugins must be on for this one: more than for any it needs. */
function depth( ground: Ground, plugin: number ): number {
	return indicesOf( ground.requirements.down( bitOf( plugin ) ) ).length;
}

/** The same plugins in another order; which one depends on the attempt only, so that a run can be repeated. */
export function shuffled( plugins: number[], attempt: number ): number[] {
	const prime = 104729;
	const stride = 7919 + 2 * attempt;
	const key = ( at: number ) => ( ( at + 1 ) * stride * stride ) % prime;
	return plugins
		.map( ( plugin, at ) => ( { plugin, key: key( at ) } ) )
		.sort( ( a, b ) => a.key - b.key )
		.map( ( { plugin } ) => plugin );
}
