import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import * as fc from 'fast-check';

import { giveToPhp } from '../sandbox/plugin-files';
import { openSite, type TestSite } from '../sandbox/test-site';
import { writeOn } from './rows';

/** The same rows each time; `WS401_FUZZ_SEED` and `WS401_FUZZ_RUNS` ask for others, and for more. */
const SEED = Number( process.env.WS401_FUZZ_SEED ?? 401 );
const RUNS = Number( process.env.WS401_FUZZ_RUNS ?? 400 );

const ID = '0123456789abcdef';

const NAMES = [
	'ws401_htaccess_change',
	`ws401_scratch_${ ID }`,
	'ws401_scratch_..%2f..',
	'ws401_runs',
	`ws401_trace_${ ID }_${ ID }`,
	'ws401_trips',
	'ws401_pending',
];

/** A row as it lies in the database. */
interface Row {
	name: string;
	value: string;
}

/** What rows of ours and of earlier versions are made of, with places that must not be touched among the values. */
function pieces( places: string[] ) {
	const hash = fc
		.array( fc.constantFrom( ...'0123456789abcdef' ), {
			minLength: 64,
			maxLength: 64,
		} )
		.map( ( digits ) => digits.join( '' ) );
	const text = fc.oneof(
		fc.constantFrom( ...places, '/', '', '../', ID, '\0', 'written' ),
		hash,
		fc.string(),
		fc.string( { unit: 'binary' } )
	);
	const anything = fc.oneof(
		text,
		fc.constantFrom( 0, 1, -1, 1e300, 1.5, true, false, null ),
		fc.jsonValue()
	);
	return { hash, text, anything };
}

/** Rows that nobody of ours has written: anything at all, and what looks much like ours. */
function foreignRows( places: string[] ): fc.Arbitrary< string > {
	const { anything, hash, text } = pieces( places );
	const change = fc.record(
		{
			id: fc.oneof( fc.constant( ID ), anything ),
			user: anything,
			directory: text,
			place: fc.oneof( hash, anything ),
			path: text,
			backup: text,
			fresh: text,
			old: fc.oneof( hash, text ),
			new: fc.oneof( hash, text ),
			stage: fc.oneof(
				fc.constantFrom(
					'checking',
					'written',
					'waiting',
					'restoring'
				),
				anything
			),
			deadline: anything,
			guard: anything,
			seen: anything,
			time: anything,
			runs: fc.dictionary( fc.string(), anything ),
			loader: fc.oneof(
				fc.record( { sha256: text, madeFolder: anything } ),
				anything
			),
			trips: fc.dictionary( fc.constantFrom( '1', '2', 'x' ), anything ),
			mac: fc.oneof( hash, anything ),
		},
		{ requiredKeys: [] }
	);
	return fc.oneof(
		change.map( ( row ) => JSON.stringify( row ) ),
		fc
			.tuple( change, hash )
			.map(
				( [ row, mac ] ) =>
					`${ JSON.stringify( { a: 1, ...row, mac: undefined } ).slice( 0, -1 ) },"mac":"${ mac }"}`
			),
		fc
			.tuple( fc.integer(), fc.constantFrom( ...places ) )
			.map( ( [ time, place ] ) => `${ time }|${ place }` ),
		anything.map( ( value ) => JSON.stringify( value ) ?? '' ),
		fc.string( { unit: 'binary' } )
	);
}

/** A row of ours with something in it changed. */
function mutated( valid: string ): fc.Arbitrary< string > {
	return fc
		.tuple(
			fc.nat( valid.length - 1 ),
			fc.nat( 12 ),
			fc.oneof(
				fc.string( { maxLength: 6 } ),
				fc.constantFrom( '0', '1', '"', '}', ',"old":""' )
			)
		)
		.map(
			( [ at, length, put ] ) =>
				valid.slice( 0, at ) + put + valid.slice( at + length )
		)
		.filter( ( text ) => text !== valid );
}

describe( 'whatever stands in the rows of the options table', () => {
	let site: TestSite;
	let outside: string;

	before( async () => {
		site = await openSite();
		outside = `${ site.root }-outside`;
		mkdirSync( outside );
		giveToPhp( site, outside );
	} );
	after( async () => {
		await site.stop();
		rmSync( outside, { recursive: true, force: true } );
	} );

	test( 'no file is touched, nothing is deleted, and no request dies of it', async ( t ) => {
		const places = [
			await writeOn( site, 'wp-content/uploads/x.gif', 'GIF89a' ),
			await writeOn( site, 'wp-content/uploads/.htaccess', '# Theirs' ),
			await writeOn(
				site,
				`wp-content/uploads/.htaccess.ws401-${ ID }-new`,
				'# Not of this row'
			),
			await writeOn(
				site,
				`wp-content/uploads/ws401-scratch-${ ID }/q/.htaccess`,
				'# Not of this row'
			),
			await writeOn(
				site,
				'wp-content/mu-plugins/00-who-said-401.php',
				'<?php // Theirs.'
			),
			join( site.root, '.htaccess' ),
			join( site.root, 'wp-config.php' ),
			join( outside, 'file' ),
		];
		writeFileSync( join( outside, 'file' ), 'Theirs.' );
		giveToPhp( site, join( outside, 'file' ) );

		// Rows of ours, closed by this site. What they are about is not to be done either: they are only mutated.
		const valid: Row[] = JSON.parse(
			await site.php( `
				use WhoSaid401\\Storage\\Row_Seal;
				$hash  = hash( 'sha256', 'x' );
				$place = hash( 'sha256', WP_CONTENT_DIR . '/uploads/' );
				$rows  = array(
					'ws401_htaccess_change' => array( 'id' => '${ ID }', 'user' => 1, 'directory' => '/wp-content/uploads/', 'place' => $place, 'old' => '', 'new' => hash_file( 'sha256', WP_CONTENT_DIR . '/uploads/.htaccess' ), 'stage' => 'written', 'deadline' => 1, 'guard' => 'none', 'seen' => false ),
					'ws401_scratch_${ ID }' => array( 'time' => 1, 'place' => $place ),
					'ws401_runs'            => array( 'runs' => array(), 'loader' => array( 'sha256' => hash_file( 'sha256', WPMU_PLUGIN_DIR . '/00-who-said-401.php' ), 'madeFolder' => true ) ),
				);
				$closed = array();
				foreach ( $rows as $name => $row ) {
					$closed[] = array( 'name' => $name, 'value' => Row_Seal::close( $name, $row ) );
				}
				echo wp_json_encode( $closed );
			` )
		);
		const arbitrary = fc.oneof(
			fc.record( {
				name: fc.constantFrom( ...NAMES ),
				value: foreignRows( places ),
			} ),
			...valid.map( ( { name, value } ) =>
				fc.record( {
					name: fc.constant( name ),
					value: mutated( value ),
				} )
			)
		);
		const rows = fc.sample( arbitrary, { seed: SEED, numRuns: RUNS } );
		const file = join( outside, 'rows.json' );
		async function plant(
			these: Row[]
		): Promise< { faults: string[]; done: number } > {
			writeFileSync(
				file,
				JSON.stringify(
					these.map( ( { name, value } ) => [
						name,
						Buffer.from( value ).toString( 'base64' ),
					] )
				)
			);
			giveToPhp( site, file );
			return JSON.parse( await site.php( harness( file, outside ) ) );
		}
		t.diagnostic( `${ rows.length } rows, seed ${ SEED }` );
		assert.deepEqual( await plant( rows ), {
			faults: [],
			done: rows.length,
		} );
		// As it stands, the first of them is carried out: the test would see what a row can do.
		const { faults } = await plant( valid.slice( 0, 1 ) );
		assert.match( faults[ 0 ] ?? '', /touched a file/ );
	} );
} );

/** Plants each row, does everything that reads rows, and compares the files. */
const harness = ( file: string, outside: string ) => `
	use WhoSaid401\\Credentials\\Trips;
	use WhoSaid401\\Htaccess\\Change_Row;
	use WhoSaid401\\Htaccess\\Overdue;
	use WhoSaid401\\Htaccess\\Scratch_List;
	use WhoSaid401\\Storage\\Pending;
	use WhoSaid401\\Runs\\Run_List;
	use WhoSaid401\\Runs\\Runs;
	use WhoSaid401\\Sandbox\\Trace_Row;

	set_time_limit( 0 );
	$faults = array();
	set_error_handler( function ( $level, $message, $in, $line ) use ( &$faults ) {
		if ( false !== strpos( $in, 'who-said-401' ) && error_reporting() & $level ) {
			$faults[] = "$message ($in:$line)";
		}
		return true;
	} );
	$state = function () {
		clearstatcache();
		$seen = array();
		foreach ( array( ABSPATH . '.htaccess', ABSPATH . 'wp-config.php' ) as $one ) {
			$seen[ $one ] = md5_file( $one );
		}
		foreach ( array( WP_CONTENT_DIR . '/uploads', WPMU_PLUGIN_DIR, '${ outside }' ) as $folder ) {
			foreach ( new RecursiveIteratorIterator( new RecursiveDirectoryIterator( $folder, FilesystemIterator::SKIP_DOTS ), RecursiveIteratorIterator::SELF_FIRST ) as $path => $one ) {
				$seen[ $path ] = $one->isFile() ? md5_file( $path ) : 'folder';
			}
		}
		ksort( $seen );
		return $seen;
	};
	$work = array(
		'listen'  => function () { Overdue::listen(); Pending::listen(); Trips::listen(); },
		'read'    => function () { Change_Row::read(); Run_List::read(); Runs::is_live( 'r' ); Runs::due(); Scratch_List::due(); Trips::due(); },
		'list'    => function () { WP_Application_Passwords::get_user_application_passwords( 1 ); WP_Application_Passwords::is_in_use(); },
		'settle'  => array( Overdue::class, 'settle' ),
		'sweep'   => function () { Scratch_List::sweep( 0 ); },
		'runs'    => array( Runs::class, 'expire' ),
		'tidy'    => function () { Runs::tidy_up_after( 1 ); },
		'trips'   => array( Trips::class, 'expire' ),
		'trace'   => function () { Trace_Row::take( '${ ID }', 'p' ); Trace_Row::forget( '${ ID }' ); },
		'pending' => array( Pending::class, 'tidy' ),
		'end'     => array( Overdue::class, 'end_all' ),
	);
	$before = $state();
	$done   = 0;
	global $wpdb;
	foreach ( json_decode( file_get_contents( '${ file }' ), true ) as list( $name, $value ) ) {
		foreach ( $work as $label => $step ) {
			// Anew for each, since the first may have removed it.
			$wpdb->query( $wpdb->prepare( "REPLACE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %s, 'on')", $name, base64_decode( $value ) ) );
			wp_cache_flush();
			try {
				$step();
			} catch ( Throwable $thrown ) {
				$faults[] = $label . ': ' . get_class( $thrown ) . ': ' . $thrown->getMessage();
			}
			if ( $state() !== $before ) {
				$faults[] = $label . ' touched a file for ' . $name . ' = ' . $value . ': ' . wp_json_encode( array_merge( array_diff_assoc( $before, $state() ), array_diff_assoc( $state(), $before ) ) );
				break;
			}
		}
		$wpdb->query( "DELETE FROM $wpdb->options WHERE option_name LIKE 'ws401%'" );
		++$done;
		if ( count( $faults ) > 5 ) {
			break;
		}
	}
	restore_error_handler();
	echo wp_json_encode( array( 'faults' => $faults, 'done' => $done ) );
`;
