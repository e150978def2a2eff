/**
 * The search on a real site, as the page sends it: trials and seconds per case, beside one plugin at a time and plain halving, which
 * are sent from here to the same site through the same sandbox; then the sums. npm run bench:site [-- case …]
 */
import type { Measure } from '../../src/isolation';
import { measureOf } from '../../src/run/find-plugin/measure-of';
import { searchCulprits } from '../../src/run/find-plugin/search';
import type {
	SearchSite,
	SearchTarget,
} from '../../src/run/find-plugin/search-site';
import { withinRun } from '../../src/run/find-plugin/within-run';
import { fetchFacts } from '../../src/run/diagnose/fetch-facts';
import { applyScenario, type AppliedScenario } from '../env/demo/apply';
import { startApache } from '../env/apache';
import type { RunningSite } from '../env/running-site';
import { restProbe } from '../sandbox/rest-probe';
import { openSession } from '../sandbox/session';

const CASES = [
	'close-rest',
	'on-load',
	'two-culprits',
	'pair',
	'masked',
	'with-dependants',
	'no-saving',
	'theme-culprit',
	'mu-culprit',
];

/** Where the REST API of the site is. */
const REST = '/wp-json';

const TRACED = 'search, traced';

interface Row {
	method: string;
	trials: number;
	seconds: number;
	isRight: boolean;
}

async function main( names: string[] ): Promise< void > {
	const site = await startApache( { php: 'fpm', workers: 6 } );
	const all: Row[] = [];
	// The page has what judges by the time a search begins.
	await import( '../../src/diagnosis/judging' );
	try {
		print( [ 'case', 'method', 'trials', 'seconds', 'right' ] );
		for ( const name of names ) {
			const applied = await applyScenario( site, name, { shuffle: 401 } );
			const rows = await rowsFor( site, applied );
			all.push( ...rows );
			for ( const row of rows ) {
				print( [
					name,
					row.method,
					String( row.trials ),
					row.seconds.toFixed( 2 ),
					row.isRight ? 'yes' : 'no',
				] );
			}
		}
		printSums( all );
	} finally {
		await site.stop();
	}
}

function print( cells: string[] ): void {
	process.stdout.write( `| ${ cells.join( ' | ' ) } |\n` );
}

/** What each method took in all cases, and how many times as long as the search with its trace. */
function printSums( rows: Row[] ): void {
	const secondsOf = ( method: string ) =>
		rows
			.filter( ( row ) => row.method === method )
			.reduce( ( sum, { seconds } ) => sum + seconds, 0 );
	for ( const method of new Set( rows.map( ( row ) => row.method ) ) ) {
		const own = rows.filter( ( row ) => row.method === method );
		const right = own.filter( ( { isRight } ) => isRight ).length;
		print( [
			'all',
			method,
			String( own.reduce( ( sum, { trials } ) => sum + trials, 0 ) ),
			`${ secondsOf( method ).toFixed( 2 ) } (${ (
				secondsOf( method ) / secondsOf( TRACED )
			).toFixed( 2 ) } ×)`,
			`${ right } of ${ own.length }`,
		] );
	}
}

async function rowsFor(
	site: RunningSite,
	applied: AppliedScenario
): Promise< Row[] > {
	const { searchSite, target } = await prepare( site, applied );
	const truth = keyOf( applied.culprits );
	const isTheme = applied.scenario.name === 'theme-culprit';
	const rows: Row[] = [];
	// What the site loads for the first time is loaded for none of the methods.
	await sendAllOn( searchSite, target );
	for ( const useTrace of [ true, false ] ) {
		const outcome = await searchCulprits(
			searchSite,
			target,
			() => {},
			new AbortController().signal,
			{ useTrace }
		);
		const { isolation } = outcome;
		const groups = isolation?.kind === 'found' ? isolation.culprits : [];
		rows.push( {
			method: useTrace ? TRACED : 'search, no trace',
			trials:
				( isolation?.trials.length ?? 0 ) + outcome.theme.trials.length,
			seconds: outcome.duration / 1000,
			isRight:
				isolation?.kind ===
					( applied.culprits.length > 0
						? 'found'
						: 'not-the-plugins' ) &&
				keyOf( groups ) === truth &&
				outcome.theme.isGuilty === isTheme,
		} );
	}
	for ( const [ method, run ] of [
		[ 'one at a time', oneAtATime ],
		[ 'plain halving', plainHalving ],
	] as const ) {
		const began = performance.now();
		const { named, trials } = await withinRun(
			searchSite,
			target.exchange.probe.vantage,
			async ( sandbox, carrier ) => {
				let count = 0;
				const measure = measureOf( {
					run: sandbox,
					carrier,
					target,
					onAnswer: () => count++,
					onWait: () => {},
					onSlower: () => {},
					signal: new AbortController().signal,
				} );
				return {
					named: await run( sandbox.plugins, measure ),
					get trials() {
						return count;
					},
				};
			}
		);
		rows.push( {
			method,
			trials,
			seconds: ( performance.now() - began ) / 1000,
			isRight: keyOf( named ? [ named ] : [] ) === truth,
		} );
	}
	return rows;
}

function keyOf( groups: string[][] ): string {
	return JSON.stringify(
		groups.map( ( group ) => [ ...group ].sort().join() ).sort()
	);
}

async function prepare(
	site: RunningSite,
	{ scenario: { name, symptom } }: AppliedScenario
): Promise< { searchSite: SearchSite; target: SearchTarget } > {
	if ( ! symptom ) {
		throw new Error( `Scenario "${ name }" has no request that fails.` );
	}
	const session = await openSession( site );
	const {
		facts: { components, hooks },
	} = await fetchFacts( session.server );
	if ( ! components ) {
		throw new Error( 'The site did not say which plugins it runs.' );
	}
	const probe = restProbe( site, {
		...( symptom.path.startsWith( REST )
			? { route: symptom.path.slice( REST.length ) }
			: { path: symptom.path } ),
		method: symptom.method,
		credential: symptom.as === 'administrator' ? 'cookie-nonce' : 'none',
	} );
	const searchSite: SearchSite = {
		server: session.server,
		vantages: session.vantages,
		ajaxUrl: session.ajaxUrl,
		components,
		hooks,
		now: Date.now,
	};
	const exchange = await withinRun(
		searchSite,
		probe.vantage,
		// A run proves before a dry run that it is one.
		async ( run, carrier ) =>
			(
				await run.send( probe, {
					enabled: new Set( run.plugins ),
					carrier,
				} )
			).exchange
	);
	if ( exchange.response?.status !== symptom.status ) {
		throw new Error(
			`"${ name }" should answer ${ symptom.status }, it answered ${ exchange.response?.status ?? exchange.failure?.message }.`
		);
	}
	const { status, code } = exchange.response;
	return { searchSite, target: { exchange, failure: { status, code } } };
}

/** The request with every plugin on. */
async function sendAllOn(
	site: SearchSite,
	target: SearchTarget
): Promise< void > {
	const { probe } = target.exchange;
	await withinRun( site, probe.vantage, ( run, carrier ) =>
		run.send( probe, { enabled: new Set( run.plugins ), carrier } )
	);
}

/** Each plugin off, until it works. */
async function oneAtATime(
	plugins: string[],
	measure: Measure
): Promise< string[] | null > {
	for ( const plugin of plugins ) {
		const rest = plugins.filter( ( other ) => other !== plugin );
		if ( ( await measure( new Set( rest ) ) ).outcome === 'pass' ) {
			return [ plugin ];
		}
	}
	return null;
}

/** All off first; then always the half that still fails on its own, the other half where it does not. */
async function plainHalving(
	plugins: string[],
	measure: Measure
): Promise< string[] | null > {
	const fails = async ( enabled: string[] ) =>
		( await measure( new Set( enabled ) ) ).outcome === 'fail';
	if ( await fails( [] ) ) {
		return null;
	}
	let candidates = plugins;
	while ( candidates.length > 1 ) {
		const half = candidates.slice( 0, Math.ceil( candidates.length / 2 ) );
		candidates = ( await fails( half ) )
			? half
			: candidates.slice( half.length );
	}
	return ( await fails( candidates ) ) ? candidates : null;
}

const asked = process.argv.slice( 2 );
main( asked.length > 0 ? asked : CASES ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
