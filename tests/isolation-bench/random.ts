import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random choices that come out the same for the same seed. */
export interface Random {
	/** A whole number from `from` to `to`, both included. */
	between: ( from: number, to: number ) => number;
	/** True with this probability. */
	chance: ( probability: number ) => boolean;
	/** So many different whole numbers below `size`, in random order. */
	pick: ( count: number, size: number ) => number[];
}

export function randomFrom( seed: number ): Random {
	const generator = xoroshiro128plus( seed );
	const between = ( from: number, to: number ) =>
		uniformInt( generator, from, to );
	return {
		between,
		chance: ( probability ) =>
			between( 0, 999_999 ) < probability * 1_000_000,
		pick: ( count, size ) => {
			const all = Array.from( { length: size }, ( _, at ) => at );
			for ( let at = 0; at < count; at++ ) {
				const other = between( at, size - 1 );
				[ all[ at ], all[ other ] ] = [ all[ other ]!, all[ at ]! ];
			}
			return all.slice( 0, count );
		},
	};
}
