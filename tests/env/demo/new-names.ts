const FIRST =
	'amber bright calm deep early fair gentle hidden iron jolly keen lucky mellow noble open plain quiet rapid silver tall urban vivid warm young'.split(
		' '
	);
const SECOND =
	'anchor bridge candle delta engine forest garden harbor island jacket kettle ladder meadow needle orchard pocket quarry river saddle tunnel valley window yard zephyr'.split(
		' '
	);

/**
 * Gives every name another one that says nothing, the same for the same seed.
 *
 * @param names At most as many as there are word pairs (576).
 * @param seed  Any integer.
 */
export function newNames(
	names: string[],
	seed: number
): Map< string, string > {
	const random = mulberry32( seed );
	const taken = new Set< string >();
	const renamed = new Map< string, string >();
	for ( const name of [ ...names ].sort() ) {
		let candidate: string;
		do {
			candidate = `${ pick( FIRST, random ) }-${ pick( SECOND, random ) }`;
		} while ( taken.has( candidate ) );
		taken.add( candidate );
		renamed.set( name, candidate );
	}
	return renamed;
}

function pick( words: string[], random: () => number ): string {
	return words[ Math.floor( random() * words.length ) ] as string;
}

/** Tommy Ettinger's small generator: the same numbers in [0, 1) for the same seed, on every machine. */
function mulberry32( seed: number ): () => number {
	/* eslint-disable no-bitwise */
	let state = seed | 0;
	return () => {
		state = ( state + 0x6d2b79f5 ) | 0;
		let mixed = Math.imul( state ^ ( state >>> 15 ), 1 | state );
		mixed =
			( mixed + Math.imul( mixed ^ ( mixed >>> 7 ), 61 | mixed ) ) ^
			mixed;
		return ( ( mixed ^ ( mixed >>> 14 ) ) >>> 0 ) / 4294967296;
	};
	/* eslint-enable no-bitwise */
}
