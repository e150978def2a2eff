/** Logins, nonces, tickets and the web server's login stay with the origin that served the page. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	after,
	afterEach,
	before,
	beforeEach,
	describe,
	test,
} from 'node:test';

import { isAsExpected } from '../../src/diagnosis/probes';
import type { Evidence } from '../../src/diagnosis/evidence/types';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { fromServer } from './from-server';
import {
	type Heard,
	INSIDE,
	startStranger,
	type Stranger,
} from './what-was-asked';

/** `home` and redirects as an option of the test says. */
const MOVED = `<?php
foreach ( array( 'option_home', 'option_siteurl' ) as $hook ) {
	add_filter( $hook, function ( $value ) use ( $hook ) {
		$moved = json_decode( (string) @file_get_contents( __DIR__ . '/moved.json' ), true );
		return $moved[ $hook ] ?? $value;
	}, 99 );
}
add_action( 'init', function () {
	$moved = json_decode( (string) @file_get_contents( __DIR__ . '/moved.json' ), true );
	if ( isset( $moved['redirect'] ) && false !== strpos( $_SERVER['REQUEST_URI'], 'wp-json' ) ) {
		header( 'Location: ' . $moved['redirect'] . $_SERVER['REQUEST_URI'], true, $moved['status'] ?? 302 );
		exit;
	}
}, 0 );`;

/** Everything a stranger must never hear. */
const SECRET =
	/wordpress_|x-wp-nonce|authorization|x-ws401|ws401_(?!who)|ticket=|_wpnonce/i;

const told = ( heard: readonly Heard[] ) =>
	heard.filter( ( each ) => SECRET.test( JSON.stringify( each ) ) );

describe( 'secrets stay', () => {
	let site: TestSite;
	let session: Session;
	let stranger: Stranger;

	const move = ( moved: Record< string, unknown > ) =>
		writeFileSync(
			join( site.root, 'wp-content/mu-plugins/moved.json' ),
			JSON.stringify( moved )
		);

	before( async () => {
		site = await openSite( {
			constants: { WP_HTTP_BLOCK_EXTERNAL: false },
		} );
		const folder = join( site.root, 'wp-content/mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		writeFileSync( join( folder, 'moved.php' ), MOVED );
		// The web server's own login comes along with each request of the browser.
		session = await openSession(
			site,
			site.admin.login,
			site.admin.password,
			{ 'application-password': 'Basic cGFzdGVkOmxvZ2lu' },
			{
				cookie: await cookieOf( site, 'admin', 'password' ),
				headers: { Authorization: `Basic ${ btoa( 'gate:keeper' ) }` },
			}
		);
	} );
	after( () => site.stop() );
	beforeEach( async () => {
		stranger = await startStranger();
	} );
	afterEach( async () => {
		move( {} );
		await stranger.stop();
	} );

	const diagnosed = ( method = 'POST' ) =>
		collectEvidence( {
			server: session.server,
			world: session.world,
			given: [
				{
					method,
					url: `${ stranger.url }/wp-json/wp/v2/posts/1?_locale=user`,
					status: 401,
					code: null,
					carries: 'basic',
					hasLogin: true,
					at: Date.now(),
				} as NonNullable< Evidence[ 'given' ] >[ number ],
			],
			login: 'Basic cGFzdGVkOmxvZ2lu',
			progress: {
				onFacts: () => {},
				onPlan: () => {},
				onExchange: () => {},
			},
		} );

	test( 'where home is somebody else’s, nobody hears a secret and the page hears nothing back', async () => {
		move( { option_home: stranger.url } );
		await diagnosed();
		const evidence = await diagnosed( 'GET' );
		assert.deepEqual( told( stranger.heard ), [] );
		// The question who is there, and nothing after it.
		assert.ok( stranger.heard.length > 0 );
		assert.ok(
			stranger.heard.every(
				( { method, url, body } ) =>
					method === 'GET' &&
					body === '' &&
					/^\/index\.php\?ws401_who=[\w.-]+$/.test( url )
			),
			JSON.stringify( stranger.heard.map( ( { url } ) => url ) )
		);
		assert.ok( ! JSON.stringify( evidence ).includes( INSIDE ) );
	} );

	test( 'a site whose pages are shown elsewhere is diagnosed at siteurl', async () => {
		move( { option_home: stranger.url } );
		const { exchanges, site: facts, browserEcho } = await diagnosed();
		assert.equal( facts?.restRoot, `${ site.url }/wp-json/` );
		assert.equal( facts?.restRootTold, `${ stranger.url }/wp-json/` );
		for ( const [ endpoint, credential ] of [
			[ 'index', 'none' ],
			[ 'posts', 'none' ],
			[ 'users-me', 'none' ],
			[ 'users-me', 'cookie-nonce' ],
			[ 'edit-context', 'cookie-nonce' ],
			[ 'save-post', 'cookie-nonce' ],
			[ 'preflight', 'none' ],
		] ) {
			const found = exchanges?.find(
				( { probe } ) =>
					probe.endpoint === endpoint &&
					probe.credential === credential
			);
			assert.ok(
				found?.response && isAsExpected( found ),
				`${ endpoint } as ${ credential }: ${ found?.failure?.message ?? found?.response?.status }`
			);
			assert.ok( found.probe.url.startsWith( site.url ) );
		}
		assert.equal( browserEcho?.httpAuthorization, true );
	} );

	test( 'an internal service named as home is asked for nothing that the caller chose', async () => {
		move( { option_home: `${ stranger.url }/admin/?delete=all` } );
		const json = { 'Content-Type': 'application/json' };
		for ( const probe of [
			{ url: `${ stranger.url }/` },
			{ url: `${ stranger.url }/wp-json/wp/v2/users/me` },
			{ url: `${ stranger.url }/latest/meta-data/` },
			{ url: `${ stranger.url }/wp-json/`, credential: 'cookie' },
			{ url: `${ stranger.url }/wp-json/`, credential: 'cookie-nonce' },
			{
				url: `${ stranger.url }/wp-json/`,
				credential: 'bearer',
				secret: 'Bearer abc',
			},
			{
				url: `${ stranger.url }/wp-json/`,
				headers: { 'X-WP-Nonce': session.server.restNonce() },
			},
			{
				url: `${ stranger.url }/wp-json/`,
				method: 'POST',
				headers: json,
				body: '{}',
			},
			{
				url: `${ stranger.url }/?ws401_run=abc&rest_route=/`,
			},
		] ) {
			const answer = await fromServer( session, probe );
			assert.equal( answer.status, null, JSON.stringify( probe ) );
			assert.equal( answer.kind, 'refused-to-send' );
			assert.ok( ! answer.text.includes( INSIDE ) );
		}
		assert.deepEqual( told( stranger.heard ), [] );
		assert.ok( stranger.heard.length > 0 );
		for ( const { method, url } of stranger.heard ) {
			assert.equal( method, 'GET' );
			assert.match( url, /^\/index\.php\?ws401_who=/ );
		}
	} );

	test( 'the page is not told whether anybody listens at home', async () => {
		move( { option_home: stranger.url } );
		const there = await fromServer( session, {
			url: `${ stranger.url }/`,
		} );
		await stranger.stop();
		const gone = await fromServer( session, { url: `${ stranger.url }/` } );
		assert.deepEqual( there, gone );
	} );

	test( 'a redirect elsewhere is the answer: nothing follows it', async () => {
		for ( const status of [ 302, 307, 308 ] ) {
			move( { redirect: stranger.url, status } );
			for ( const credential of [ 'cookie-nonce', 'none' ] ) {
				const answer = await fromServer( session, {
					url: `${ site.url }/wp-json/wp/v2/users/me`,
					credential,
				} );
				assert.equal( answer.status, status );
			}
		}
		assert.deepEqual( stranger.heard, [] );
	} );

	test( 'nor is a redirect to home followed before it has shown to be this site', async () => {
		move( { option_home: stranger.url, redirect: stranger.url } );
		const answer = await fromServer( session, {
			url: `${ site.url }/wp-json/wp/v2/users/me`,
			credential: 'cookie-nonce',
		} );
		assert.equal( answer.status, 302 );
		assert.deepEqual( told( stranger.heard ), [] );
		assert.ok(
			stranger.heard.every( ( { url } ) =>
				url.startsWith( '/index.php?ws401_who=' )
			)
		);
	} );

	test( 'nor does the browser take anything of ours along', async () => {
		move( { redirect: stranger.url, status: 307 } );
		for ( const credential of [ 'cookie-nonce', 'application-password' ] ) {
			await session.vantages.browser!( {
				id: `browser/${ credential }/GET/users-me/pretty`,
				endpoint: 'users-me',
				route: '/wp/v2/users/me',
				url: `${ site.url }/wp-json/wp/v2/users/me`,
				method: 'GET',
				credential: credential as 'cookie-nonce',
				form: 'pretty',
				vantage: 'browser',
				dryRun: false,
				expects: { statuses: [ 200 ], why: '' },
			} );
		}
		assert.deepEqual( told( stranger.heard ), [] );
	} );

	test( 'home under another name of this very site is asked as a visitor', async () => {
		const other = site.url.replace( '127.0.0.1', 'localhost' );
		move( { option_home: other } );
		assert.equal(
			( await fromServer( session, { url: `${ other }/wp-json/` } ) )
				.status,
			200
		);
		for ( const credential of [ 'cookie', 'cookie-nonce' ] ) {
			const answer = await fromServer( session, {
				url: `${ other }/wp-json/wp/v2/users/me`,
				credential,
			} );
			assert.equal( answer.kind, 'refused-to-send' );
		}
	} );

	test( 'nobody but this site gets an answer to the question who it is', async () => {
		const plain = await ( await fetch( `${ site.url }/?a=1` ) ).text();
		const asked = await fetch( `${ site.url }/?ws401_who=abc.def` );
		assert.equal( asked.status, 200 );
		assert.equal(
			( await asked.text() ).length > 1000,
			plain.length > 1000
		);
	} );

	test( 'a login goes where this page was opened, not to siteurl alone', async () => {
		const answer = await session.fetch(
			'/wp-admin/admin-ajax.php?action=ws401_from_server',
			{
				method: 'POST',
				headers: { Origin: stranger.url },
				body: new URLSearchParams( {
					nonce: session.server.pageNonce(),
					probe: JSON.stringify( {
						url: `${ site.url }/wp-json/wp/v2/users/me`,
						method: 'GET',
						credential: 'cookie-nonce',
						headers: {},
					} ),
				} ),
			}
		);
		assert.match( await answer.text(), /refused-to-send/ );
	} );
} );
