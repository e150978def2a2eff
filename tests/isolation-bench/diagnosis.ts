/**
 * What one diagnosis of a healthy site takes: requests in the server's log, and seconds; and, where a commit is named, what it took
 * then, in turns on the same server. npm run bench:diagnosis [-- runs [commit]]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

import { startApache, type ApacheSite } from '../env/apache';
import { diagnoseSite } from '../causes/diagnose-site';
import { cookieOf } from '../sandbox/session';
import { quantile } from './median';
import { unpack } from './unpack';

const RUNS = 8;

/** PHP requests at the same time: a usual small host, and the smallest there is. */
const WORKERS = [ 6, 1 ];

/** Which plugin is there. */
type Variant = 'now' | 'then';

interface Measured {
	seconds: number;
	/** Lines of the server's log: all of the browser's, and the server's own to itself. */
	fromBrowser: number;
	fromServer: number;
	probes: number;
}

/** Chooses the plugin by a file, for every request of a diagnosis alike. */
const CHOICE = `<?php
add_filter( 'option_active_plugins', function () {
	return array( file_get_contents( __DIR__ . '/bench-choice' ) . '/plugin.php' );
} );`;

/** How a diagnosis is run, in a working copy. */
type Diagnose = typeof diagnoseSite;

/** Milliseconds at which the page was there last. */
let opened = 0;

/** Notes when the page is there: a diagnosis begins with the click on it. */
function noteOpenings(): void {
	const { fetch } = globalThis;
	globalThis.fetch = async ( input, init ) => {
		const answer = await fetch( input, init );
		if ( String( input ).includes( 'page=who-said-401' ) ) {
			const body = await answer.text();
			opened = performance.now();
			return new Response( body, answer );
		}
		return answer;
	};
}

function prepare( site: ApacheSite, then: string | null ): void {
	const content = join( site.root, 'wp-content' );
	mkdirSync( join( content, 'mu-plugins' ), { recursive: true } );
	writeFileSync( join( content, 'mu-plugins/choice.php' ), CHOICE );
	choose( site, 'now' );
	site.adopt?.( join( content, 'mu-plugins' ) );
	if ( then ) {
		const folder = join( content, 'plugins/who-said-401-then' );
		mkdirSync( folder );
		execFileSync( 'cp', [
			'-r',
			join( then, 'plugin.php' ),
			join( then, 'src' ),
			// The page is opened for its nonces alone; no browser runs its scripts.
			'build',
			folder,
		] );
		site.adopt?.( folder );
	}
}

const choose = ( site: ApacheSite, variant: Variant ) =>
	writeFileSync(
		join( site.root, 'wp-content/mu-plugins/bench-choice' ),
		variant === 'now' ? 'who-said-401' : 'who-said-401-then'
	);

/** Requests in the log that come after the page itself: what opening the page takes is no part of a diagnosis. */
async function requestsOf( site: ApacheSite, from: number ) {
	// The log is written when an answer has been sent.
	await setTimeout( 300 );
	const lines = readFileSync( join( site.logs, 'apache-access.log' ), 'utf8' )
		.slice( from )
		.trim()
		.split( '\n' );
	return lines.filter(
		( line ) => ! /tools\.php|wp-login\.php|wp-cron\.php/.test( line )
	);
}

async function measure(
	site: ApacheSite,
	variant: Variant,
	diagnose: Diagnose,
	cookie: string
): Promise< Measured > {
	choose( site, variant );
	const log = join( site.logs, 'apache-access.log' );
	const from = readFileSync( log, 'utf8' ).length;
	const evidence = await diagnose( site, cookie );
	const seconds = ( performance.now() - opened ) / 1000;
	const lines = await requestsOf( site, from );
	const exchanges = evidence.exchanges ?? [];
	// Each loopback that was sent is one line, and says so by nothing else.
	const fromServer = exchanges.filter(
		( { probe, response } ) =>
			probe.vantage === 'loopback' && response !== null
	).length;
	if ( process.env.WS401_SHOW ) {
		process.stdout.write( `${ lines.join( '\n' ) }\n` );
	}
	return {
		seconds,
		fromBrowser: lines.length - fromServer,
		fromServer,
		probes: exchanges.length,
	};
}

function print( workers: number, variant: Variant, rows: Measured[] ): void {
	const of = ( what: keyof Measured ) =>
		quantile(
			rows.map( ( row ) => row[ what ] ),
			0.5
		);
	process.stdout.write(
		`| ${ workers } workers | ${ variant } | ${ of( 'seconds' ).toFixed( 2 ) } s | ${ of( 'fromBrowser' ) } requests | ${ of( 'fromServer' ) } of the server to itself | ${ of( 'probes' ) } probes |\n`
	);
}

async function main( runs: number, commit?: string ): Promise< void > {
	const then = commit ? unpack( commit ) : null;
	noteOpenings();
	try {
		const diagnoses: [ Variant, Diagnose ][] = [ [ 'now', diagnoseSite ] ];
		if ( then ) {
			const old: { diagnoseSite: Diagnose } = await import(
				join( then, 'tests/causes/diagnose-site.ts' )
			);
			diagnoses.push( [ 'then', old.diagnoseSite ] );
		}
		for ( const workers of WORKERS ) {
			await onServer( workers, runs, diagnoses, then );
		}
	} finally {
		if ( then ) {
			rmSync( then, { recursive: true, force: true } );
		}
	}
}

async function onServer(
	workers: number,
	runs: number,
	diagnoses: [ Variant, Diagnose ][],
	then: string | null
): Promise< void > {
	const site = await startApache( { php: 'fpm', workers } );
	try {
		const cookie = await cookieOf( site, 'admin', 'password' );
		prepare( site, then );
		const seen: Record< Variant, Measured[] > = { now: [], then: [] };
		// The first of each fills caches.
		for ( let run = -1; run < ( workers === 1 ? 2 : runs ); run++ ) {
			for ( const [ variant, diagnose ] of run % 2
				? diagnoses
				: [ ...diagnoses ].reverse() ) {
				const measured = await measure(
					site,
					variant,
					diagnose,
					cookie
				);
				if ( run >= 0 ) {
					seen[ variant ].push( measured );
				}
			}
		}
		for ( const [ variant ] of diagnoses ) {
			print( workers, variant, seen[ variant ] );
		}
		if ( seen.then.length > 0 ) {
			const ratios = seen.now.map(
				( { seconds }, i ) =>
					( seen.then[ i ]?.seconds ?? NaN ) / seconds
			);
			process.stdout.write(
				`| ${ workers } workers | then / now | ${ quantile( ratios, 0.5 ).toFixed( 2 ) } (median of pairs) |\n`
			);
		}
	} finally {
		await site.stop();
	}
}

const runs = Number( process.argv[ 2 ] ?? RUNS );
if ( ! Number.isInteger( runs ) || runs < 1 ) {
	process.stderr.write(
		`"${ process.argv[ 2 ] }" is no number of runs; give a whole number from 1.\n`
	);
	process.exit( 2 );
}
main( runs, process.argv[ 3 ] ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
