/**
 * What visitors notice of a run: their requests while one is going on, each beside the same request without one.
 * npm run bench:visitors [-- pairs]
 */
import { setTimeout } from 'node:timers/promises';

import { startRun } from '../../src/transport/sandbox/run';
import { applyScenario } from '../env/demo/apply';
import { startApache } from '../env/apache';
import { openSession, type Session } from '../sandbox/session';
import { medianBounds, quantile } from './median';

const PAIRS = 200;
const PAIRS_A_RUN = 20;

/** Milliseconds until PHP's opcache takes in a new file (opcache.file_update_protection is 2 seconds, and whole ones). */
const COMPILER_WAITS = 3200;

/** A page and an answer of REST, which are the longest ways through WordPress. */
const PATHS = [ '/', '/wp-json/wp/v2/posts' ];

/** Headers that no two answers share: the clocks of the server and of a demo plugin, and the connection's count. */
const PASSING = [ 'date', 'keep-alive', 'x-request-clock' ];

interface Visit {
	milliseconds: number;
	/** Status, headers but the passing ones, and body. */
	answer: string;
}

async function main( pairs: number ): Promise< void > {
	const site = await startApache( { php: 'fpm', workers: 6 } );
	try {
		await applyScenario( site, 'healthy', { shuffle: 401 } );
		const session = await openSession( site );
		for ( const path of PATHS ) {
			print(
				path,
				await comparePairs( site.url + path, session, pairs )
			);
		}
	} finally {
		await site.stop();
	}
}

interface Comparison {
	/** Milliseconds without a run, to hold the differences against. */
	usual: number[];
	/** Milliseconds with a run minus without, before and after it, pair by pair. */
	added: number[];
	/** The same request without a run, after it minus before: the noise. */
	noise: number[];
	/** Where the answers of a pair part, for those that are not the same to the byte. */
	unequal: string[];
}

async function comparePairs(
	url: string,
	{ server, vantages }: Session,
	pairs: number
): Promise< Comparison > {
	const seen: Comparison = { usual: [], added: [], noise: [], unequal: [] };
	while ( seen.added.length < pairs ) {
		const count = Math.min( PAIRS_A_RUN, pairs - seen.added.length );
		const before = await settledVisits( url, count );
		const run = await startRun( server, vantages, Date.now );
		const during = await settledVisits( url, count );
		await run.end();
		const after = await settledVisits( url, count );
		for ( const [ i, visit ] of during.entries() ) {
			const [ earlier, later ] = [ before[ i ]!, after[ i ]! ];
			// A machine that slows down or speeds up meanwhile falls out.
			const usual = ( earlier.milliseconds + later.milliseconds ) / 2;
			seen.usual.push( usual );
			seen.added.push( visit.milliseconds - usual );
			seen.noise.push( later.milliseconds - earlier.milliseconds );
			if ( visit.answer !== earlier.answer ) {
				seen.unequal.push(
					firstDifference( visit.answer, earlier.answer )
				);
			}
		}
	}
	return seen;
}

/** Visits once PHP keeps the files that were written a moment ago compiled. */
async function settledVisits( url: string, count: number ): Promise< Visit[] > {
	await setTimeout( COMPILER_WAITS );
	await visitOnce( url );
	const visits: Visit[] = [];
	for ( let i = 0; i < count; i++ ) {
		visits.push( await visitOnce( url ) );
	}
	return visits;
}

async function visitOnce( url: string ): Promise< Visit > {
	const began = performance.now();
	const response = await fetch( url );
	const body = await response.text();
	const milliseconds = performance.now() - began;
	const headers = [ ...response.headers ].filter(
		( [ name ] ) => ! PASSING.includes( name )
	);
	return {
		milliseconds,
		answer: JSON.stringify( [ response.status, headers, body ] ),
	};
}

function print(
	path: string,
	{ usual, added, noise, unequal }: Comparison
): void {
	const between = ( values: number[] ) =>
		medianBounds( values )
			.map( ( bound ) => bound.toFixed( 2 ) )
			.join( ' … ' );
	process.stdout.write(
		`${ path }: ${ added.length } pairs, usually ${ quantile( usual, 0.5 ).toFixed( 1 ) } ms\n` +
			`  a run adds ${ quantile( added, 0.5 ).toFixed( 2 ) } ms (95 %: ${ between( added ) })\n` +
			`  no run adds ${ quantile( noise, 0.5 ).toFixed( 2 ) } ms (95 %: ${ between( noise ) })\n` +
			`  answers that differ by a byte: ${ unequal.length }\n` +
			unequal.map( ( where ) => `    ${ where }\n` ).join( '' )
	);
}

function firstDifference( one: string, other: string ): string {
	let at = 0;
	while ( one[ at ] === other[ at ] ) {
		at++;
	}
	return [ one, other ]
		.map( ( text ) => text.slice( Math.max( 0, at - 60 ), at + 20 ) )
		.join( ' | ' );
}

const pairs = Number( process.argv[ 2 ] ?? PAIRS );
if ( ! Number.isInteger( pairs ) || pairs < 1 ) {
	process.stderr.write(
		`"${ process.argv[ 2 ] }" is no number of pairs; give a whole number from 1.\n`
	);
	process.exit( 2 );
}
main( pairs ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
