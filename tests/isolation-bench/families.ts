import type { Random } from './random';
import type { Dependency, Term, World } from './world';

/** The kinds of trouble that are simulated; positions are uniform. */
export type Family =
	| 'single'
	| 'or2'
	| 'or3'
	| 'or4'
	| 'and2'
	| 'and3'
	| 'mix'
	| 'overlap'
	| 'mask1'
	| 'mask2';

interface Shape {
	/** How many plugins take part. */
	parts: number;
	terms: ( parts: number[] ) => Term[];
	/** The groups that a right answer names. */
	truth: ( parts: number[] ) => number[][];
}

const alone = ( count: number ): Shape => ( {
	parts: count,
	terms: ( parts ) => parts.map( ( part ) => ( { on: [ part ], off: [] } ) ),
	truth: ( parts ) => parts.map( ( part ) => [ part ] ),
} );

const together = ( count: number ): Shape => ( {
	parts: count,
	terms: ( parts ) => [ { on: parts, off: [] } ],
	truth: ( parts ) => [ parts ],
} );

const groups = ( pick: ( parts: number[] ) => number[][] ) => ( {
	terms: ( parts: number[] ) =>
		pick( parts ).map( ( on ) => ( { on, off: [] } ) ),
	truth: pick,
} );

export const FAMILIES: Record< Family, Shape > = {
	single: alone( 1 ),
	or2: alone( 2 ),
	or3: alone( 3 ),
	or4: alone( 4 ),
	and2: together( 2 ),
	and3: together( 3 ),
	mix: { parts: 3, ...groups( ( [ a, b, c ] ) => [ [ a! ], [ b!, c! ] ] ) },
	overlap: {
		parts: 3,
		...groups( ( [ a, b, c ] ) => [
			[ a!, b! ],
			[ a!, c! ],
		] ),
	},
	// The first is the reason; the second would fail if the third were off.
	mask1: {
		parts: 3,
		terms: ( [ culprit, latent, masking ] ) => [
			{ on: [ culprit! ], off: [] },
			{ on: [ latent! ], off: [ masking! ] },
		],
		truth: ( [ culprit ] ) => [ [ culprit! ] ],
	},
	// The first breaks, the second repairs, the third defeats the second.
	mask2: {
		parts: 3,
		terms: ( [ breaking, repairing, defeating ] ) => [
			{ on: [ breaking! ], off: [ repairing! ] },
			{ on: [ breaking!, defeating! ], off: [] },
		],
		truth: ( [ breaking ] ) => [ [ breaking! ] ],
	},
};

export function worldOf( family: Family, size: number, random: Random ): World {
	const shape = FAMILIES[ family ];
	const parts = random.pick( shape.parts, size );
	return {
		size,
		terms: shape.terms( parts ),
		dependencies: [],
		truth: shape.truth( parts ),
	};
}

export interface DependencyModel {
	/** Share of the dependencies that are declared, and of the fatal errors that can be traced. */
	declared: number;
	attributable: number;
}

/** Thirty in a hundred are add-ons of one of size / 12 hosts; half of them die without their host, half go idle. */
export function withDependencies(
	world: World,
	{ declared, attributable }: DependencyModel,
	random: Random
): World {
	const hosts = Math.max( 1, Math.round( world.size / 12 ) );
	const addOns = Math.round( 0.3 * world.size );
	const cast = random.pick( hosts + addOns, world.size );
	const dependencies = cast.slice( hosts ).map( ( plugin ): Dependency => ( {
		plugin,
		needs: cast[ random.between( 0, hosts - 1 ) ]!,
		declared: random.chance( declared ),
		fatal: random.chance( 0.5 ),
		attributable: random.chance( attributable ),
	} ) );
	return { ...world, dependencies };
}

/** Any failure function: 1 to 4 terms of 1 to 3 plugins; half of the worlds with negations. Everything on fails. */
export function anyWorld( random: Random ): World {
	const size = random.between( 5, 120 );
	const isMonotone = random.chance( 0.5 );
	for (;;) {
		const terms = Array.from( { length: random.between( 1, 4 ) }, () => {
			const parts = random.pick( random.between( 1, 3 ), size );
			const negated = isMonotone
				? 0
				: random.between( 0, parts.length - 1 );
			return {
				on: parts.slice( negated ),
				off: parts.slice( 0, negated ),
			};
		} );
		if ( terms.some( ( { off } ) => off.length === 0 ) ) {
			return { size, terms, dependencies: [], truth: [] };
		}
	}
}
