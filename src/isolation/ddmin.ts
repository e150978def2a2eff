import { NOTHING, type Mask, indicesOf, maskOf, minus } from './mask';
import type { SearchState } from './search-state';

/**
 * Zeller and Hildebrandt's ddmin (TSE 2002): slower than cutting a chain, but it copes with sets that neither fail nor
 * pass, whatever the reason. Returns a failing part of `failing` no member of which can be left out.
 */
export async function ddmin(
	{ ground, trials }: SearchState,
	failing: Mask
): Promise< Mask > {
	const { requirements } = ground;
	const fails = async ( set: Mask ) =>
		set !== NOTHING && ( await trials.ask( set ) ).outcome === 'fail';
	let current = failing;
	let parts = 2;
	for (;;) {
		const chunks = split( indicesOf( current ), parts );
		let reduced: Mask | undefined;
		for ( const chunk of chunks ) {
			const set = requirements.down( chunk );
			if ( set !== current && ( await fails( set ) ) ) {
				reduced = set;
				parts = 2;
				break;
			}
		}
		for ( const chunk of reduced === undefined ? chunks : [] ) {
			const set = minus( current, requirements.up( chunk ) );
			if ( await fails( set ) ) {
				reduced = set;
				parts = Math.max( 2, parts - 1 );
				break;
			}
		}
		if ( reduced !== undefined ) {
			current = reduced;
		} else if ( parts >= indicesOf( current ).length ) {
			return current;
		} else {
			parts = Math.min( indicesOf( current ).length, 2 * parts );
		}
	}
}

/** Splits into at most `parts` chunks of about the same size. */
function split( plugins: number[], parts: number ): Mask[] {
	const chunks: Mask[] = [];
	const count = Math.min( parts, plugins.length );
	for ( let at = 0; at < count; at++ ) {
		chunks.push(
			maskOf(
				plugins.slice(
					Math.floor( ( at * plugins.length ) / count ),
					Math.floor( ( ( at + 1 ) * plugins.length ) / count )
				)
			)
		);
	}
	return chunks;
}
