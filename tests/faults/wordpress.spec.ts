/** WordPress and its plugins misbehaving under a search or a diagnosis: what is said then, and what is left behind. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import { diagnose } from '../../src/diagnosis/judging';
import { diagnoseSite } from '../causes/diagnose-site';
import { INNOCENT, usePlugins } from '../sandbox/plugin-files';
import { REFUSING, searchDuring } from '../sandbox/search-during';
import { cookieOf, openSession } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import {
	assertClean,
	assertFound,
	assertNothingLeft,
	saidBy,
	STOPPED_ANSWERING,
} from './searching';

/** One of the innocent plugins. */
const CALM = 'calm-auth/calm-auth.php';

const LEFT_OUT =
	/Without it, something else went wrong as long as “[^”]+” was active, so that plugin was left out as well\./;

describe( 'a search during which', () => {
	let site: TestSite;
	const at = ( path: string ) => join( site.root, 'wp-content', path );

	before( async () => {
		site = await openSite();
	} );
	after( () => site.stop() );
	beforeEach( () => usePlugins( site, { ...INNOCENT, ...REFUSING } ) );

	const search = async ( fault: () => Promise< void > | void ) =>
		searchDuring( site, await openSession( site ), { fault } );

	const write = ( plugin: string, code: string ) =>
		writeFileSync(
			at( `plugins/${ plugin }` ),
			`<?php\n/* Plugin Name: ${ plugin } */\n${ code }\n`
		);

	for ( const [ what, code ] of [
		[
			'eats all memory',
			`add_action( 'rest_api_init', function () { for ( $all = array(); ; ) { $all[] = str_repeat( 'x', 1 << 20 ); } } );`,
		],
		[
			'prints before the headers',
			`if ( 'cli' !== PHP_SAPI && false !== strpos( $_SERVER['REQUEST_URI'], 'wp-json' ) ) { echo str_repeat( 'oops ', 3000 ); flush(); }`,
		],
	] as const ) {
		test( `another plugin ${ what } finds the culprit, and says of the other what was seen`, async () => {
			const searched = await search( () => write( CALM, code ) );
			assertFound( searched );
			assert.match( saidBy( searched ), LEFT_OUT );
			assert.doesNotMatch( saidBy( searched ), /requires/ );
			await assertNothingLeft( site, searched );
		} );
	}

	test( 'WordPress goes into maintenance for good says so, and takes its traces away when it is back', async () => {
		const mark = join( site.root, '.maintenance' );
		const searched = await search( () =>
			writeFileSync( mark, '<?php $upgrading = time();' )
		);
		rmSync( mark );
		assert.match( saidBy( searched ), STOPPED_ANSWERING );
		assert.ok( searched.sent < 20, `${ searched.sent } requests` );
		await assertNothingLeft( site, searched );
	} );

	for ( const [ what, change ] of [
		[
			'forgets every second value',
			( text: string ) =>
				text.replace(
					'$found = is_file( $file );',
					'$found = is_file( $file ) && mt_rand( 0, 1 );'
				),
		],
		[
			'takes nothing new, and forgets nothing',
			( text: string ) =>
				text
					.replaceAll(
						"'cli' === PHP_SAPI ||",
						"'cli' === PHP_SAPI || is_file( WP_CONTENT_DIR . '/full' ) ||"
					)
					.replace(
						"'cli' !== PHP_SAPI &&",
						"'cli' !== PHP_SAPI && ! is_file( WP_CONTENT_DIR . '/full' ) &&"
					),
		],
	] as const ) {
		test( `the object cache ${ what } finds the culprit and leaves nothing in the database`, async () => {
			const text = readFileSync(
				join( __dirname, '../sandbox/object-cache.php' ),
				'utf8'
			);
			const changed = change( text );
			assert.notEqual( changed, text );
			const session = await openSession( site );
			writeFileSync( at( 'object-cache.php' ), changed );
			// It gets to know what there was before.
			await fetch( `${ site.url }/` );
			await session.fetch( '/wp-admin/tools.php' );
			writeFileSync( at( 'full' ), '' );
			const searched = await searchDuring( site, session, {
				fault: () => {},
			} );
			const isGone = await searched.gone;
			for ( const path of [
				'object-cache.php',
				'test-object-cache',
				'full',
			] ) {
				rmSync( at( path ), { recursive: true } );
			}
			assertFound( searched );
			assert.equal( isGone, true );
			await assertClean( site );
		} );
	}
} );

/** After five requests of REST it takes none for two seconds, and does not say so. */
const LIMITER = `if ( false !== strpos( $_SERVER['REQUEST_URI'], 'wp-json' ) || isset( $_GET['rest_route'] ) ) {
	$file = fopen( WP_CONTENT_DIR . '/requests', 'c+' );
	flock( $file, LOCK_EX );
	list( $count, $until ) = array_pad( explode( ' ', (string) stream_get_contents( $file ) ), 2, 0 );
	$is_limited = microtime( true ) < (float) $until;
	if ( ! $is_limited && ++$count > 5 ) {
		list( $count, $until, $is_limited ) = array( 0, microtime( true ) + 2, true );
	}
	rewind( $file );
	ftruncate( $file, 0 );
	fwrite( $file, "$count $until" );
	fclose( $file );
	if ( $is_limited ) {
		file_put_contents( WP_CONTENT_DIR . '/limited', '1', FILE_APPEND );
		status_header( 429 );
		exit;
	}
}`;

test( 'a diagnosis of a healthy site that limits requests and does not say for how long finds the site healthy', async () => {
	const site = await openSite();
	try {
		const cookie = await cookieOf( site, 'admin', 'password' );
		await usePlugins( site, { 'limit/limit.php': LIMITER } );
		const { results, headline } = diagnose(
			await diagnoseSite( site, cookie )
		);
		assert.ok( existsSync( join( site.root, 'wp-content/limited' ) ) );
		assert.deepEqual(
			results
				.filter( ( { outcome } ) => outcome === 'fail' )
				.map( ( { id } ) => id ),
			[],
			headline
		);
	} finally {
		await site.stop();
	}
} );
