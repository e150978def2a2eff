/**
 * What this plugin costs a request that is none of its own: each request without any plugin, with an empty one (which costs what
 * WordPress itself does for a plugin), with this one, and, where a commit is named, with this one as it was then, in turns.
 * npm run bench:idle [-- requests [commit]]
 */
import { execFileSync } from 'node:child_process';
import {
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { startApache, type ApacheSite } from '../env/apache';
import { cookieOf } from '../sandbox/session';
import { medianBounds, quantile } from './median';

const REQUESTS = 300;

/** Which plugin is there, by the name that a request gives. */
type Variant = 'none' | 'empty' | 'now' | 'then';

/** What PHP says of a request when it ends. */
interface Measured {
	/** Milliseconds from the must-use plugins to `plugins_loaded`, and for all of it. */
	loading: number;
	whole: number;
	queries: number;
	files: number;
	/** Bytes at the peak. */
	memory: number;
	/** Bytes of the answer's body. */
	answer: number;
}

/** Chooses the plugin for one request, and notes what the request took. */
const WITNESS = `<?php
if ( isset( $_SERVER['HTTP_X_BENCH'] ) ) {
	list( $ws401_variant, $ws401_id ) = explode( ' ', $_SERVER['HTTP_X_BENCH'] );
	add_filter( 'option_active_plugins', function () use ( $ws401_variant ) {
		return array( 'none' => array(), 'empty' => array( 'empty.php' ), 'now' => array( 'who-said-401/plugin.php' ), 'then' => array( 'who-said-401-then/plugin.php' ) )[ $ws401_variant ];
	} );
	add_action( 'muplugins_loaded', function () {
		$GLOBALS['bench_began'] = hrtime( true );
	}, PHP_INT_MAX );
	add_action( 'plugins_loaded', function () {
		$GLOBALS['bench_loading'] = ( hrtime( true ) - $GLOBALS['bench_began'] ) / 1e6;
	}, PHP_INT_MIN );
	add_action( 'shutdown', function () use ( $ws401_id ) {
		$file = __DIR__ . '/bench-' . $ws401_id;
		file_put_contents( $file . '.part', wp_json_encode( array(
			'loading' => $GLOBALS['bench_loading'],
			'whole'   => ( microtime( true ) - $_SERVER['REQUEST_TIME_FLOAT'] ) * 1000,
			'queries' => get_num_queries(),
			'files'   => count( get_included_files() ),
			'memory'  => memory_get_peak_usage(),
		) ) );
		rename( $file . '.part', $file );
	}, PHP_INT_MAX );
}`;

const ASKED: { name: string; path: string; init?: RequestInit }[] = [
	{ name: 'front page', path: '/' },
	{ name: 'REST', path: '/wp-json/wp/v2/posts' },
	{
		name: 'heartbeat',
		path: '/wp-admin/admin-ajax.php',
		init: {
			method: 'POST',
			body: new URLSearchParams( { action: 'heartbeat' } ),
		},
	},
	{ name: 'cron', path: '/wp-cron.php' },
	{ name: 'login', path: '/wp-login.php' },
];

let asked = 0;

/** Sends one request. The heartbeat is that of a user who is logged in. */
async function measure(
	site: ApacheSite,
	variant: Variant,
	{ path, init }: ( typeof ASKED )[ number ],
	cookie: string
): Promise< Measured > {
	const id = String( ++asked );
	const answer = await fetch( site.url + path, {
		...init,
		headers: {
			'X-Bench': `${ variant } ${ id }`,
			...( init ? { Cookie: cookie } : {} ),
		},
	} );
	const { byteLength } = await answer.arrayBuffer();
	const file = join( site.root, `wp-content/mu-plugins/bench-${ id }` );
	// The answer may be here before the request has ended.
	while ( ! existsSync( file ) ) {
		await setTimeout( 2 );
	}
	const said = JSON.parse( readFileSync( file, 'utf8' ) );
	rmSync( file );
	return { ...said, answer: byteLength };
}

async function main( requests: number, commit?: string ): Promise< void > {
	const variants: Variant[] = [
		'none',
		'empty',
		'now',
		...( commit ? ( [ 'then' ] as const ) : [] ),
	];
	const site = await startApache( { php: 'fpm', workers: 2 } );
	try {
		const cookie = await cookieOf( site, 'admin', 'password' );
		prepare( site, commit );
		process.stdout.write(
			`Added to a request, ${ requests } each in turns: median (95 %)\n`
		);
		for ( const what of ASKED ) {
			const seen: Record< Variant, Measured[] > = {
				none: [],
				empty: [],
				now: [],
				then: [],
			};
			for ( let i = -5; i < requests; i++ ) {
				// Each goes first as often as the others.
				for ( let turn = 0; turn < variants.length; turn++ ) {
					const variant =
						variants[ ( turn + i + 6 ) % variants.length ] ??
						'none';
					const measured = await measure(
						site,
						variant,
						what,
						cookie
					);
					if ( i >= 0 ) {
						seen[ variant ].push( measured );
					}
				}
			}
			for ( const variant of variants.slice( 1 ) ) {
				print( what.name, variant, seen.none, seen[ variant ] );
			}
		}
	} finally {
		await site.stop();
	}
}

function prepare( site: ApacheSite, commit?: string ): void {
	const content = join( site.root, 'wp-content' );
	mkdirSync( join( content, 'mu-plugins' ), { recursive: true } );
	writeFileSync( join( content, 'mu-plugins/witness.php' ), WITNESS );
	site.adopt?.( join( content, 'mu-plugins' ) );
	writeFileSync(
		join( content, 'plugins/empty.php' ),
		'<?php /* Plugin Name: Empty */'
	);
	if ( commit ) {
		const then = join( content, 'plugins/who-said-401-then' );
		mkdirSync( then );
		execFileSync( 'tar', [ '-x', '-C', then ], {
			input: execFileSync(
				'git',
				[ 'archive', commit, 'plugin.php', 'src' ],
				{ maxBuffer: 2 ** 28 }
			),
		} );
		site.adopt?.( then );
	}
}

function print(
	name: string,
	variant: Variant,
	without: Measured[],
	withIt: Measured[]
): void {
	const added = ( what: keyof Measured ) =>
		withIt.map(
			( one, i ) => one[ what ] - ( without[ i ]?.[ what ] ?? 0 )
		);
	const shown = ( what: keyof Measured, digits: number ) => {
		const values = added( what );
		const [ low = NaN, high = NaN ] = medianBounds( values );
		return `${ quantile( values, 0.5 ).toFixed( digits ) } (${ low.toFixed( digits ) } … ${ high.toFixed( digits ) })`;
	};
	process.stdout.write(
		`| ${ name }, ${ variant } | loading ${ shown( 'loading', 3 ) } ms | whole ${ shown( 'whole', 2 ) } ms | queries ${ shown( 'queries', 0 ) } | answer ${ shown( 'answer', 0 ) } bytes | files ${ shown( 'files', 0 ) } | memory ${ shown( 'memory', 0 ) } bytes |\n`
	);
}

const requests = Number( process.argv[ 2 ] ?? REQUESTS );
if ( ! Number.isInteger( requests ) || requests < 1 ) {
	process.stderr.write(
		`"${ process.argv[ 2 ] }" is no number of requests; give a whole number from 1.\n`
	);
	process.exit( 2 );
}
main( requests, process.argv[ 3 ] ).catch( ( error: Error ) => {
	process.stderr.write( `${ error.message }\n` );
	process.exitCode = 1;
} );
