/** A stretch of the candidate order in which the failure sets in. */
export interface Stretch {
	/** So many of the order do not fail. */
	low: number;
	/** So many do. */
	high: number;
	/** Rounds of halving in which the stretch must be down to one plugin, whatever the answers. */
	rounds: number;
}

/** Rounds that suffice for a stretch of this length. */
export function roundsFor( length: number ): number {
	return Math.ceil( Math.log2( Math.max( 1, length ) ) );
}

/**
 * Where to cut the stretch in two: as close to half of the weight as the rounds that are left allow. Unlikely plugins
 * can so never take more than `rounds` trials.
 */
export function cutOf( weights: number[], stretch: Stretch ): number {
	const { low, high, rounds } = stretch;
	const reach = 2 ** Math.max( 0, rounds - 1 );
	const earliest = Math.max( low + 1, high - reach );
	const latest = Math.min( high - 1, low + reach );
	let total = 0;
	for ( let at = low; at < high; at++ ) {
		total += weights[ at ]!;
	}
	let best = earliest;
	let bestDistance = Infinity;
	let before = 0;
	for ( let cut = low + 1; cut <= latest; cut++ ) {
		before += weights[ cut - 1 ]!;
		const distance = Math.abs( before - total / 2 );
		if ( cut >= earliest && distance < bestDistance - 1e-12 ) {
			best = cut;
			bestDistance = distance;
		}
	}
	return best;
}

/** Up to `count` cuts at once, ascending, so that the parts weigh about the same. */
export function cutsOf(
	weights: number[],
	stretch: Stretch,
	count: number
): number[] {
	const { low, high } = stretch;
	if ( count === 1 || high - low === 2 ) {
		return [ cutOf( weights, stretch ) ];
	}
	if ( high - low - 1 <= count ) {
		return Array.from(
			{ length: high - low - 1 },
			( _, at ) => low + 1 + at
		);
	}
	let total = 0;
	for ( let at = low; at < high; at++ ) {
		total += weights[ at ]!;
	}
	const cuts: number[] = [];
	let before = 0;
	for ( let at = low; at < high - 1 && cuts.length < count; at++ ) {
		before += weights[ at ]!;
		const parts = cuts.length + 1;
		const due = ( total * parts ) / ( count + 1 );
		const next = before + weights[ at + 1 ]!;
		if ( Math.abs( before - due ) <= Math.abs( next - due ) ) {
			cuts.push( at + 1 );
		}
	}
	return cuts.length > 0 ? cuts : [ cutOf( weights, stretch ) ];
}
