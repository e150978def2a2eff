/**
 * npm run bench:flaky [-- --runs 100 --seed 1 --traced]
 * The search on simulated sites that refuse a share of requests for no reason of their plugins: how often it is right, says that the
 * site is not steady, or says what is not so. `--traced`: on sites where it is seen which plugin refuses.
 */
import { parseArgs } from 'node:util';
import { type Ending, searchFlaky, SHARES } from './flaky-sites';

const ENDINGS: Ending[] = [ 'right', 'not-steady', 'not-known', 'false' ];

const { values } = parseArgs( {
	options: {
		runs: { type: 'string', default: '100' },
		seed: { type: 'string', default: '1' },
		traced: { type: 'boolean', default: false },
	},
} );
const runs = Number( values.runs );
const seed = Number( values.seed );
if ( ! Number.isInteger( runs ) || runs < 1 || ! Number.isInteger( seed ) ) {
	process.stderr.write(
		`--runs must be a whole number from 1 and --seed a whole number, not ${ values.runs } and ${ values.seed }.\n`
	);
	process.exit( 2 );
}

async function main(): Promise< void > {
	process.stdout.write(
		`| refused | culprit | at once | ${ ENDINGS.join( ' | ' ) } | trials, mean | most |\n| --- | --- | --- | ${ ENDINGS.map( () => '---' ).join( ' | ' ) } | --- | --- |\n`
	);
	let untrue = 0;
	for ( const share of SHARES ) {
		for ( const culprit of [ 'one', 'pair', 'none' ] as const ) {
			for ( const workers of [ 1, 4 ] ) {
				const played: Awaited< ReturnType< typeof searchFlaky > >[] =
					[];
				for ( let run = 0; run < runs; run++ ) {
					played.push(
						await searchFlaky(
							{ share, culprit, workers, traced: values.traced },
							seed * 1_000_003 + run
						)
					);
				}
				const counts = ENDINGS.map(
					( ending ) =>
						played.filter( ( each ) => each.ending === ending )
							.length
				);
				const trials = played.map( ( each ) => each.trials );
				untrue += counts[ 3 ] ?? 0;
				process.stdout.write(
					`| ${ 100 * share } % | ${ culprit } | ${ workers } | ${ counts.join( ' | ' ) } | ${ ( trials.reduce( ( sum, one ) => sum + one, 0 ) / runs ).toFixed( 1 ) } | ${ Math.max( ...trials ) } |\n`
				);
			}
		}
	}
	if ( untrue > 0 ) {
		process.stdout.write( `\n${ untrue } runs said what is not so.\n` );
		process.exitCode = 1;
	}
}

void main();
