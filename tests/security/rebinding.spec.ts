/** A name that leads to this site while it is asked for a proof, and to something inside right after it. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { fromServer } from './from-server';
import { INSIDE, startStranger, type Stranger } from './what-was-asked';

/** The resolver: the first answer for the name is this machine, each further one another address. */
const RESOLVER = `<?php
add_filter( 'option_home', function ( $home ) { return str_replace( '127.0.0.1', 'rebind.test', $home ); }, 99 );
add_action( 'http_api_curl', function ( $handle, $args, $url ) {
	if ( false === strpos( $url, '//rebind.test' ) ) {
		return;
	}
	$file  = __DIR__ . '/asked.txt';
	$asked = (int) @file_get_contents( $file );
	file_put_contents( $file, $asked + 1 );
	$port = parse_url( $url, PHP_URL_PORT );
	curl_setopt( $handle, CURLOPT_RESOLVE, array( "rebind.test:$port:" . ( 0 === $asked ? '127.0.0.1' : '127.0.0.2' ) ) );
}, 1, 3 );`;

describe( 'DNS that answers differently the second time', () => {
	let site: TestSite;
	let session: Session;
	let inside: Stranger;
	let asked: string;

	before( async () => {
		site = await openSite( {
			constants: { WP_HTTP_BLOCK_EXTERNAL: false },
		} );
		const folder = join( site.root, 'wp-content/mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		asked = join( folder, 'asked.txt' );
		writeFileSync( asked, '0' );
		writeFileSync( join( folder, 'resolver.php' ), RESOLVER );
		site.adopt?.( folder );
		site.adopt?.( asked );
		inside = await startStranger( {
			host: '127.0.0.2',
			port: Number( new URL( site.url ).port ),
		} );
		session = await openSession( site );
	} );
	after( async () => {
		await inside.stop();
		await site.stop();
	} );

	const times = () => Number( readFileSync( asked, 'utf8' ) );
	const home = () =>
		`${ site.url.replace( '127.0.0.1', 'rebind.test' ) }/wp-json/`;

	test( 'is not believed: what is asked next goes to the address that gave the proof', async () => {
		writeFileSync( asked, '0' );
		const answer = await fromServer( session, { url: home() } );
		assert.equal( times(), 2, 'the proof and the question' );
		assert.equal( answer.status, 200 );
		assert.ok( ! answer.text.includes( INSIDE ) );
		assert.deepEqual( inside.heard, [] );
	} );

	test( 'and where the first answer is something inside, that hears the question alone', async () => {
		writeFileSync( asked, '1' );
		const answer = await fromServer( session, { url: home() } );
		assert.equal( answer.kind, 'refused-to-send' );
		assert.equal( inside.heard.length, 1 );
		assert.match(
			inside.heard[ 0 ]?.url ?? '',
			/^\/index\.php\?ws401_who=/
		);
	} );
} );
