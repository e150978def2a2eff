import { type Mask, bitOf, indicesOf, minus } from './mask';
import type { SearchState } from './search-state';

/**
 * Asks, with up to `idle` workers that have nothing else to do meanwhile, for sets that are likely to be needed next. Settles when all
 * are answered.
 */
export async function lookAhead(
	{ trials }: SearchState,
	sets: Mask[],
	idle: number
): Promise< void > {
	const unknown = [ ...new Set( sets ) ].filter(
		( set ) => ! trials.ledger.settled( set, 1 )
	);
	await Promise.all(
		unknown
			.slice( 0, Math.max( 0, idle ) )
			.map( ( set ) => trials.ask( set ) )
	);
}

/** The sets that will show whether these members of `among` are a cause, and what works without it. */
export function proofOf(
	{ ground: { requirements } }: SearchState,
	members: Mask,
	among: Mask
): Mask[] {
	const group = requirements.down( members );
	const ups = indicesOf( members ).map( ( member ) =>
		requirements.up( bitOf( member ) )
	);
	return [
		...ups.map( ( up ) => minus( among, up ) ),
		...ups.map( ( up ) => minus( group, up ) ),
	];
}
