/**
 * Plugin sets as bit masks, bit i for plugin i: small, comparable, usable as a key.
 */

export type Mask = bigint;

export const NOTHING: Mask = 0n;

const bits: Mask[] = [];

export function bitOf( index: number ): Mask {
	for ( let next = bits.length; next <= index; next++ ) {
		bits.push( 1n << BigInt( next ) ); // eslint-disable-line no-bitwise
	}
	return bits[ index ]!;
}

export function everything( size: number ): Mask {
	return bitOf( size ) - 1n;
}

export function has( set: Mask, index: number ): boolean {
	return ( set & bitOf( index ) ) !== 0n; // eslint-disable-line no-bitwise
}

export function union( a: Mask, b: Mask ): Mask {
	return a | b; // eslint-disable-line no-bitwise
}

export function minus( a: Mask, b: Mask ): Mask {
	return a & ~b; // eslint-disable-line no-bitwise
}

export function intersection( a: Mask, b: Mask ): Mask {
	return a & b; // eslint-disable-line no-bitwise
}

export function isSubset( a: Mask, b: Mask ): boolean {
	return minus( a, b ) === NOTHING;
}

export function maskOf( indices: Iterable< number > ): Mask {
	let set = NOTHING;
	for ( const index of indices ) {
		set = union( set, bitOf( index ) );
	}
	return set;
}

/** Indices in the set, ascending. */
export function indicesOf( set: Mask ): number[] {
	const digits = set.toString( 2 );
	const indices: number[] = [];
	for ( let at = digits.length - 1; at >= 0; at-- ) {
		if ( digits[ at ] === '1' ) {
			indices.push( digits.length - 1 - at );
		}
	}
	return indices;
}

export function sizeOf( set: Mask ): number {
	return indicesOf( set ).length;
}
