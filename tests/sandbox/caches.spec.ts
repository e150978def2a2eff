import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { startRun, type Run } from '../../src/transport/sandbox/run';
import { INNOCENT, usePlugins } from './plugin-files';
import { restProbe } from './rest-probe';
import { openSession, type Session } from './session';
import { openSite, type TestSite } from './test-site';

const CODE = {
	...INNOCENT,
	'zz/zz.php': `add_filter( 'rest_authentication_errors', function () { return new WP_Error( 'closed', '', array( 'status' => 401 ) ); } );`,
};

async function visit( url: string ) {
	const answer = await fetch( url );
	return { status: answer.status, body: await answer.text() };
}

describe( 'behind a cache, visitors get what they got before', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite( {
			cache: true,
			constants: { WP_CACHE: true },
		} );
		await usePlugins( site, CODE );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	async function trials( run: Run ) {
		const statuses = new Set< number | undefined >();
		for ( const carrier of [ 'header', 'query' ] as const ) {
			for ( const enabled of [
				new Set< string >(),
				new Set( run.plugins ),
			] ) {
				const { exchange } = await run.send( restProbe( site ), {
					enabled,
					carrier,
				} );
				statuses.add( exchange.response?.status );
				assert.match(
					exchange.response?.headers[ 'cache-control' ] ?? '',
					/no-store/
				);
			}
		}
		assert.deepEqual( statuses, new Set( [ 200, 401 ] ) );
	}

	test( 'in a proxy in front', async () => {
		const urls = [ `${ site.url }/wp-json/wp/v2/posts`, `${ site.url }/` ];
		const original = await Promise.all( urls.map( visit ) );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		await trials( run );
		assert.deepEqual( await Promise.all( urls.map( visit ) ), original );
		await run.end();
		assert.deepEqual( await Promise.all( urls.map( visit ) ), original );
	} );

	test( 'in a drop-in that stores pages', async () => {
		const dropIn = join( site.root, 'wp-content/advanced-cache.php' );
		writeFileSync(
			dropIn,
			`<?php
			$GLOBALS['page_cache_file'] = sys_get_temp_dir() . '/page-' . md5( strtok( $_SERVER['REQUEST_URI'], '?' ) . __FILE__ );
			if ( false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/' ) ) {
				ob_start( function ( $page ) {
					if ( ! defined( 'DONOTCACHEPAGE' ) ) {
						file_put_contents( $GLOBALS['page_cache_file'], http_response_code() . $page );
					}
					return $page;
				} );
				register_shutdown_function( function () { header( 'X-Stored: ' . md5( (string) @file_get_contents( $GLOBALS['page_cache_file'] ) ) ); } );
			}`
		);
		const stored = async () =>
			(
				await fetch( `${ site.origin }/wp-json/wp/v2/posts` )
			).headers.get( 'x-stored' );
		await stored();
		const original = await stored();
		assert.ok( original );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		const { exchange } = await run.send( restProbe( site ), {
			enabled: new Set(),
		} );
		assert.equal( exchange.response?.status, 200 );
		assert.equal( exchange.response?.headers[ 'x-stored' ], original );
		await run.end();
		rmSync( dropIn );
	} );

	test( 'a drop-in that answers before WordPress brings no receipt, hence no verdict', async () => {
		const dropIn = join( site.root, 'wp-content/advanced-cache.php' );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		writeFileSync(
			dropIn,
			`<?php if ( false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/' ) ) { http_response_code( 401 ); exit( '{"code":"closed","message":""}' ); }`
		);
		const { exchange } = await run.send( restProbe( site ), {
			enabled: new Set(),
		} );
		assert.equal( exchange.response?.status, 401 );
		assert.equal( exchange.receipt, null );
		rmSync( dropIn );
		await run.end();
	} );
} );
