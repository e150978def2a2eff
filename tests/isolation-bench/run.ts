/**
 * npm run bench:isolation [-- --runs 1000 | --hold]
 * The isolation search against its targets, and against the two methods people use by hand, on simulated sites.
 * `--hold` holds it to the targets alone, each on as many sites as its kind of bound needs: the form of it that CI runs.
 */
import { parseArgs } from 'node:util';
import { isAll, oneAtATime, plainHalving } from './baselines';
import { worldOf } from './families';
import { AS_BOUNDS_NEED, type HowMany } from './how-many';
import { isRight } from './judge';
import { play } from './play';
import { randomFrom } from './random';
import { FAMILY_NAMES, boundsOf, fuzz, seenOf, sizesOf } from './seen';
import { TARGETS } from './targets';

const FUZZED_WORLDS = 10_000;
/** The share of them for which the search must end with a cause. */
const EXPLAINED = 0.99;

async function main() {
	const { values } = parseArgs( {
		options: {
			runs: { type: 'string', default: '1000' },
			hold: { type: 'boolean', default: false },
		},
	} );
	const runs = Number( values.runs );
	if ( ! Number.isInteger( runs ) || runs < 20 ) {
		throw new Error(
			`--runs must be a whole number from 20, not ${ values.runs }.`
		);
	}
	const misses = [
		...( await showTargets( values.hold ? AS_BOUNDS_NEED : () => runs ) ),
		...( await showFuzz() ),
	];
	if ( ! values.hold ) {
		await showComparison( Math.min( runs, 400 ) );
	}
	if ( misses.length > 0 ) {
		console.log( `\nMissed:\n${ misses.join( '\n' ) }` );
		process.exitCode = 1;
	}
}

async function showTargets( howMany: HowMany ): Promise< string[] > {
	const misses: string[] = [];
	console.log(
		`| target | case | n | runs | bound, seen | right % | untrue % |\n| --- | --- | --- | --- | --- | --- | --- |`
	);
	for ( const target of TARGETS ) {
		for ( const size of sizesOf( target ) ) {
			const seen = await seenOf( target, size, howMany( target ) );
			const { id, title, right = 100, untrue = 0 } = target;
			const figures = boundsOf( target, size );
			const isMissed =
				seen.right < right ||
				seen.untrue > untrue ||
				figures.some(
					( { statistic, bound } ) => seen[ statistic ] > bound
				);
			const row = [
				id,
				title,
				size,
				seen.runs,
				figures
					.map(
						( { statistic, bound } ) =>
							`${ statistic } ${ bound }, ${ round( seen[ statistic ] ) }`
					)
					.join( '; ' ),
				`${ right }, ${ round( seen.right ) }`,
				`${ untrue }, ${ round( seen.untrue ) }`,
			].join( ' | ' );
			console.log( `| ${ row } |` );
			if ( isMissed ) {
				misses.push( row );
			}
		}
	}
	return misses;
}

async function showFuzz(): Promise< string[] > {
	const { untrue, found } = await fuzz( FUZZED_WORLDS );
	const misses =
		found > EXPLAINED * FUZZED_WORLDS
			? untrue
			: [ ...untrue, `T16: only ${ found } sites were explained.` ];
	console.log(
		`| T16 | any failure function | 5…120 | ${ FUZZED_WORLDS } | ${ found } explained | | 0, ${ untrue.length } |`
	);
	return misses;
}

async function showComparison( runs: number ): Promise< void > {
	console.log(
		`\n| family, n = 50, ${ runs } runs | isolation: trials, right % | one at a time | plain halving |\n| --- | --- | --- | --- |`
	);
	for ( const family of FAMILY_NAMES ) {
		const sums = [ 0, 1, 2 ].map( () => ( { trials: 0, right: 0 } ) );
		const add = ( at: number, trials: number, right: boolean ) => {
			sums[ at ]!.trials += trials;
			sums[ at ]!.right += right ? 1 : 0;
		};
		for ( let seed = 1; seed <= runs; seed++ ) {
			const world = worldOf( family, 50, randomFrom( seed ) );
			const played = await play( world, { lead: 1 } );
			add( 0, played.calls, isRight( world, played.result ) );
			for ( const [ at, method ] of [
				oneAtATime,
				plainHalving,
			].entries() ) {
				const guess = method( world );
				add( at + 1, guess.trials, isAll( world, guess ) );
			}
		}
		const cells = sums.map(
			( { trials, right } ) =>
				`${ round( trials / runs ) }, ${ round( ( 100 * right ) / runs ) } %`
		);
		console.log( `| ${ family } | ${ cells.join( ' | ' ) } |` );
	}
}

function round( figure: number ): number {
	return Math.round( 10 * figure ) / 10;
}

main().catch( ( error ) => {
	console.error( error instanceof Error ? error.message : error );
	process.exitCode = 1;
} );
