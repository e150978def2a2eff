import { type Mask, isSubset, sizeOf } from './mask';
import type { Outcome } from './types';

/** What is known of one set. */
export interface Known {
	outcome: Outcome;
	/** Index of the plugin whose file stopped the request. */
	blames?: number;
	/** Index of the plugin that was seen to give the answer, or the name of what else did. */
	by?: number | string | undefined;
}

interface Entry {
	set: Mask;
	size: number;
	/** Ids of the trials per outcome. */
	trials: Record< Outcome, number[] >;
	blames?: number;
	/** What was seen to give its failures. */
	by: Set< number | string >;
}

/** Every answer so far, by exact set. */
export class Ledger {
	/**
	 * How often the same set was answered differently: sets concerned, answers in the minority, answers to sets that
	 * were asked more than once.
	 */
	readonly disagreement = { sets: 0, minority: 0, repeated: 0 };
	/** All that was seen to give a failure. */
	readonly seen = new Set< number | string >();
	private readonly entries = new Map< Mask, Entry >();

	record( set: Mask, trial: number, { outcome, blames, by }: Known ): void {
		let entry = this.entries.get( set );
		if ( ! entry ) {
			entry = {
				set,
				size: sizeOf( set ),
				trials: { fail: [], pass: [], unresolved: [], transient: [] },
				by: new Set(),
			};
			this.entries.set( set, entry );
		}
		this.count( entry, -1 );
		entry.trials[ outcome ].push( trial );
		this.count( entry, 1 );
		entry.blames = blames ?? entry.blames;
		if ( outcome === 'fail' && by !== undefined ) {
			entry.by.add( by );
			this.seen.add( by );
		}
	}

	/** The outcome that leads all others by at least `lead` answers. */
	settled( set: Mask, lead: number ): Known | undefined {
		const entry = this.entries.get( set );
		if ( ! entry ) {
			return undefined;
		}
		const { first, second, outcome } = ranking( entry );
		return first - second >= lead
			? { outcome, blames: entry.blames }
			: undefined;
	}

	/** By how many answers the leading outcome of this set leads. */
	leadOf( set: Mask ): number {
		const entry = this.entries.get( set );
		if ( ! entry ) {
			return 0;
		}
		const { first, second } = ranking( entry );
		return first - second;
	}

	/** How often this set failed and passed. */
	tally( set: Mask ): { fail: number; pass: number } {
		const trials = this.entries.get( set )?.trials;
		return {
			fail: trials?.fail.length ?? 0,
			pass: trials?.pass.length ?? 0,
		};
	}

	/** What was seen to give the failures of this set: indices of plugins, and names of what else did. */
	seenBy( set: Mask ): ReadonlySet< number | string > {
		return this.entries.get( set )?.by ?? new Set();
	}

	trialsOf( set: Mask, outcome?: Outcome ): number[] {
		const trials = this.entries.get( set )?.trials;
		if ( ! trials ) {
			return [];
		}
		return outcome ? trials[ outcome ] : Object.values( trials ).flat();
	}

	/** Sets that were answered so at least once. */
	*setsWith( outcome: 'fail' | 'pass' ): Generator< Mask > {
		for ( const { set, trials } of this.entries.values() ) {
			if ( trials[ outcome ].length > 0 ) {
				yield set;
			}
		}
	}

	/** Sets whose answers lead to this outcome. */
	*setsThat( outcome: 'fail' | 'pass' ): Generator< Mask > {
		for ( const entry of this.entries.values() ) {
			const best = ranking( entry );
			if ( best.outcome === outcome && best.first > best.second ) {
				yield entry.set;
			}
		}
	}

	smallestFailing( within: Mask ): Mask | undefined {
		let best: Mask | undefined;
		for ( const set of this.setsThat( 'fail' ) ) {
			if (
				isSubset( set, within ) &&
				( best === undefined ||
					this.sizeOf( set ) < this.sizeOf( best ) )
			) {
				best = set;
			}
		}
		return best;
	}

	largestPassing( containing: Mask, within: Mask ): Mask | undefined {
		let best: Mask | undefined;
		for ( const set of this.setsThat( 'pass' ) ) {
			if (
				isSubset( containing, set ) &&
				isSubset( set, within ) &&
				( best === undefined ||
					this.sizeOf( set ) > this.sizeOf( best ) )
			) {
				best = set;
			}
		}
		return best;
	}

	private count( entry: Entry, sign: 1 | -1 ): void {
		const { first, total } = ranking( entry );
		const minority = total - first;
		this.disagreement.sets += minority > 0 ? sign : 0;
		this.disagreement.minority += sign * minority;
		this.disagreement.repeated += total > 1 ? sign * total : 0;
	}

	private sizeOf( set: Mask ): number {
		return this.entries.get( set )!.size;
	}
}

function ranking( entry: Entry ) {
	let outcome: Outcome = 'transient';
	let first = 0;
	let second = 0;
	let total = 0;
	for ( const one of [
		'fail',
		'pass',
		'unresolved',
		'transient',
	] as const ) {
		const count = entry.trials[ one ].length;
		total += count;
		if ( count > first ) {
			second = first;
			first = count;
			outcome = one;
		} else if ( count > second ) {
			second = count;
		}
	}
	return { first, second, total, outcome };
}
