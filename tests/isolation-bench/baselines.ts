import { type World, answerOf, problemOf } from './world';

/** What a method that is commonly used came to: trials, and the one group it names. */
export interface Guess {
	trials: number;
	named: string[] | null;
}

const fails = ( world: World, enabled: string[] ) =>
	answerOf( world, new Set( enabled ) ).outcome === 'fail';

/** Each plugin off, one at a time, until it works. */
export function oneAtATime( world: World ): Guess {
	const { plugins } = problemOf( world );
	for ( const [ at, plugin ] of plugins.entries() ) {
		if (
			! fails(
				world,
				plugins.filter( ( one ) => one !== plugin )
			)
		) {
			return { trials: at + 1, named: [ plugin ] };
		}
	}
	return { trials: plugins.length, named: null };
}

/** All off first; then always the half that still fails on its own, the other half where it does not. */
export function plainHalving( world: World ): Guess {
	let candidates = problemOf( world ).plugins;
	let trials = 1;
	if ( fails( world, [] ) ) {
		return { trials, named: null };
	}
	while ( candidates.length > 1 ) {
		const half = candidates.slice( 0, Math.ceil( candidates.length / 2 ) );
		trials++;
		candidates = fails( world, half )
			? half
			: candidates.slice( half.length );
	}
	trials++;
	return { trials, named: fails( world, candidates ) ? candidates : null };
}

/** Whether what is named is all there is to name. */
export function isAll( world: World, { named }: Guess ): boolean {
	return (
		named !== null &&
		world.truth.length === 1 &&
		world.truth[ 0 ]!.length === named.length &&
		world.truth[ 0 ]!.every( ( one ) => named.includes( `p${ one }` ) )
	);
}
