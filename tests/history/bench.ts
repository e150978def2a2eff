/**
 * What the history costs, pair by pair: each request with the history off and on, in turns; then a flood of refusals from one sender.
 * npm run bench:history [-- requests]
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { startApache, type ApacheSite } from '../env/apache';
import { medianBounds, quantile } from '../isolation-bench/median';
import { openSession } from '../sandbox/session';
import { writeOn } from '../security/rows';
import { switchHistory } from './recorded';

const REQUESTS = 300;
const FLOOD_SECONDS = 15;
const SENDERS = 5;

/** What PHP says of a request after everything else in it. */
interface Measured {
	/** Milliseconds: from the first must-use plugin to `plugins_loaded`, and to the end of what the sender waits for. */
	loading: number;
	waited: number;
	queries: number;
	writes: number;
	/** Queries before the answer was complete. */
	before: number;
}

/** Takes the history away from requests that ask for it, and notes what each took. */
const WITNESS = `<?php
if ( isset( $_SERVER['HTTP_X_BENCH'] ) ) {
	define( 'SAVEQUERIES', true );
	list( $bench_variant, $bench_id ) = explode( ' ', $_SERVER['HTTP_X_BENCH'] );
	if ( 'off' === $bench_variant ) {
		add_filter( 'alloptions', function ( $all ) { unset( $all['ws401_history'] ); return $all; } );
	} else {
		add_filter( 'alloptions', function ( $all ) { unset( $all['no_such_option'] ); return $all; } );
	}
	$GLOBALS['bench'] = array( 'began' => hrtime( true ) );
	add_action( 'plugins_loaded', function () { $GLOBALS['bench']['loading'] = ( hrtime( true ) - $GLOBALS['bench']['began'] ) / 1e6; }, PHP_INT_MIN );
	// Behind what the history does at the end of a request before the answer is sent.
	register_shutdown_function( function () use ( $bench_id ) {
		$GLOBALS['bench']['waited'] = ( hrtime( true ) - $GLOBALS['bench']['began'] ) / 1e6;
		$GLOBALS['bench']['before'] = count( $GLOBALS['wpdb']->queries );
		register_shutdown_function( function () use ( $bench_id ) { register_shutdown_function( function () use ( $bench_id ) {
			$queries = array_column( $GLOBALS['wpdb']->queries, 0 );
			$file    = __DIR__ . '/bench-' . $bench_id;
			file_put_contents( $file . '.part', json_encode( array(
				'queries' => count( $queries ),
				'writes'  => count( preg_grep( '/^\\s*(INSERT|UPDATE|DELETE|REPLACE)/i', $queries ) ),
			) + $GLOBALS['bench'] ) );
			rename( $file . '.part', $file );
		} ); } );
	} );
}`;

const ASKED = [
	{ name: 'front page', path: '/' },
	{ name: 'REST, answered well', path: '/wp-json/wp/v2/posts' },
	{ name: 'login screen', path: '/wp-login.php' },
	{ name: 'REST, refused', path: '/wp-json/wp/v2/settings' },
];

let asked = 0;

async function measure(
	site: ApacheSite,
	variant: 'off' | 'on',
	path: string
): Promise< Measured > {
	const id = String( ++asked );
	await (
		await fetch( site.url + path, {
			headers: { 'X-Bench': `${ variant } ${ id }` },
		} )
	).arrayBuffer();
	const file = join( site.root, `wp-content/mu-plugins/bench-${ id }` );
	// The answer may be here before the request has ended.
	while ( ! existsSync( file ) ) {
		await setTimeout( 2 );
	}
	const said = JSON.parse( readFileSync( file, 'utf8' ) );
	rmSync( file );
	return said;
}

async function inPairs(
	site: ApacheSite,
	{ name, path }: ( typeof ASKED )[ number ],
	requests: number
): Promise< void > {
	const pairs: Record< 'off' | 'on', Measured >[] = [];
	for ( let i = -5; i < requests; i++ ) {
		const order =
			i % 2 ? ( [ 'off', 'on' ] as const ) : ( [ 'on', 'off' ] as const );
		const pair = {} as ( typeof pairs )[ number ];
		for ( const variant of order ) {
			pair[ variant ] = await measure( site, variant, path );
		}
		if ( i >= 0 ) {
			pairs.push( pair );
		}
	}
	const shown = ( what: keyof Measured, digits: number ) => {
		const added = pairs.map( ( { on, off } ) => on[ what ] - off[ what ] );
		const [ low = NaN, high = NaN ] = medianBounds( added );
		return `${ quantile( added, 0.5 ).toFixed( digits ) } (${ low.toFixed( digits ) } … ${ high.toFixed( digits ) })`;
	};
	const most = ( what: keyof Measured ) =>
		Math.max( ...pairs.map( ( { on, off } ) => on[ what ] - off[ what ] ) );
	process.stdout.write(
		`| ${ name } | loading ${ shown( 'loading', 3 ) } ms | until the answer is complete ${ shown( 'waited', 2 ) } ms | queries before that, at most ${ most( 'before' ) } | queries in all, at most ${ most( 'queries' ) } | writes, at most ${ most( 'writes' ) } |\n`
	);
}

/** Statements by which the database was written to since it was started. */
const writesOf = async ( site: ApacheSite ): Promise< number > =>
	Number(
		await site.php(
			`global $wpdb; echo array_sum( array_column( $wpdb->get_results( "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_insert', 'Com_update', 'Com_delete', 'Com_replace')", ARRAY_N ), 1 ) );`
		)
	);

async function flood( site: ApacheSite ): Promise< void > {
	const before = await writesOf( site );
	const until = Date.now() + FLOOD_SECONDS * 1000;
	let sent = 0;
	await Promise.all(
		Array.from( { length: SENDERS }, async () => {
			while ( Date.now() < until ) {
				await (
					await fetch( `${ site.url }/wp-json/wp/v2/settings` )
				).arrayBuffer();
				sent++;
			}
		} )
	);
	await setTimeout( 1000 );
	const writes = ( await writesOf( site ) ) - before;
	process.stdout.write(
		`| flood | ${ sent } refused in ${ FLOOD_SECONDS } s (${ Math.round( sent / FLOOD_SECONDS ) } a second) | ${ writes } writes (${ ( writes / FLOOD_SECONDS ).toFixed( 2 ) } a second) |\n`
	);
}

async function main( requests: number ): Promise< void > {
	const site = await startApache( { php: 'fpm', workers: SENDERS } );
	try {
		await writeOn( site, 'wp-content/mu-plugins/witness.php', WITNESS );
		await site.adopt?.( join( site.root, 'wp-content/mu-plugins' ) );
		await switchHistory( await openSession( site ), 'on' );
		process.stdout.write(
			`Added by the history, ${ requests } pairs each: median (95 %)\n`
		);
		for ( const what of ASKED ) {
			await inPairs( site, what, requests );
		}
		await flood( site );
	} finally {
		await site.stop();
	}
}

const requests = Number( process.argv[ 2 ] ?? REQUESTS );
if ( ! Number.isInteger( requests ) || requests < 1 ) {
	process.stderr.write(
		`"${ process.argv[ 2 ] }" is no number of requests; give a whole number from 1.\n`
	);
	process.exit( 2 );
}
main( requests ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
