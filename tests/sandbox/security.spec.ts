import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
	after,
	afterEach,
	before,
	beforeEach,
	describe,
	test,
} from 'node:test';

import { encodePluginSet } from '../../src/transport/sandbox/plugin-set';
import { startRun, type Run } from '../../src/transport/sandbox/run';
import { writeOn } from '../security/rows';
import { INNOCENT, OWN, usePlugins } from './plugin-files';
import { restProbe } from './rest-probe';
import { cookieOf, openSession, type Session } from './session';
import { receiptOf, sendWith, sign, type Wish } from './sign';
import { openSite, type TestSite } from './test-site';

const BLOCKER = 'blocker/blocker.php';
const CODE = {
	...INNOCENT,
	[ BLOCKER ]: `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() ? $result : new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) );
}, 20 );
add_action( 'admin_footer', function () { echo '<!-- blocker is on -->'; } );`,
	'sleeper/sleeper.php': `header( 'X-Sleeper: awake' );`,
};
const ACTIVE = [ ...Object.keys( INNOCENT ), BLOCKER ];

/** What a visitor gets, without what differs from request to request. */
async function answerOf( url: string, init: RequestInit = {} ) {
	const answer = await fetch( url, { redirect: 'manual', ...init } );
	const headers = Object.fromEntries( answer.headers.entries() );
	delete headers.date;
	// Counts down on each connection.
	delete headers[ 'keep-alive' ];
	return { status: answer.status, headers, body: await answer.text() };
}

describe( 'a capability', () => {
	let site: TestSite;
	let session: Session;
	let run: Run;
	let posts: string;

	before( async () => {
		site = await openSite();
		await usePlugins( site, CODE, ACTIVE );
		session = await openSession( site );
		posts = `${ site.url }/wp-json/wp/v2/posts?per_page=1`;
	} );
	after( () => site.stop() );
	beforeEach( async () => {
		run = await startRun( session.server, session.vantages, Date.now );
	} );
	afterEach( () => run.end() );

	const contentOfPost = () =>
		site.php(
			`echo get_post( 1 )->post_modified . get_post( 1 )->post_content;`
		);

	test( 'that is valid switches plugins off', async () => {
		const answer = await sendWith( sign( run, { url: posts } ), posts );
		assert.equal( answer.status, 200 );
		assert.equal( receiptOf( answer )?.loaded, '' );
	} );

	test( 'travels in the address where headers are dropped', async () => {
		const token = sign( run, { url: posts, probe: 'test' } );
		const answer = await fetch(
			`${ posts }&ws401_probe=x&ws401_run=${ token }`
		);
		assert.equal( answer.status, 200 );
		assert.equal( receiptOf( answer )?.probe, 'test' );
	} );

	test( 'changes nothing by being absent', async () => {
		const urls = [
			posts,
			`${ site.url }/`,
			`${ site.url }/wp-login.php`,
			`${ site.url }/no-such-page/`,
		];
		const during = [];
		for ( const url of urls ) {
			during.push( await answerOf( url ) );
			during.push(
				await answerOf( url, {
					headers: { 'X-WS401-Run': 'nonsense' },
				} )
			);
		}
		await run.end();
		for ( const url of urls ) {
			const plain = await answerOf( url );
			assert.deepEqual( during.shift(), plain );
			assert.deepEqual( during.shift(), plain );
		}
	} );

	test( 'is ignored when anything about it is not right', async () => {
		const other = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		await other.end();
		const now = Math.floor( Date.now() / 1000 );
		const set = encodePluginSet( run.plugins, new Set() );
		const wrong: Record< string, Wish > = {
			expired: { url: posts, expires: now - 1 },
			'valid for too long': { url: posts, expires: now + 600 },
			'another address': { url: `${ site.url }/wp-json/wp/v2/pages` },
			'another query': { url: `${ posts }&context=embed` },
			'another method': { url: posts, method: 'HEAD' },
			'another key': { url: posts, key: 'ab'.repeat( 32 ) },
			'the key of another run': { url: posts, key: other.key },
			'a run that is over': {
				url: posts,
				run: other.run,
				key: other.key,
			},
			'a run that never was': { url: posts, run: '0123456789abcdef' },
			'a probe id with line breaks': {
				url: posts,
				probe: 'a\r\nX-Evil: 1',
			},
			'a theme that is no choice': {
				url: posts,
				theme: '../evil' as 'none',
			},
		};
		const plain = await answerOf( posts );
		assert.equal( plain.status, 401 );
		for ( const [ what, wish ] of Object.entries( wrong ) ) {
			const token = sign( run, { set, ...wish } );
			assert.deepEqual(
				await answerOf( posts, { headers: { 'X-WS401-Run': token } } ),
				plain,
				what
			);
		}
	} );

	test( 'is ignored when a byte of it was altered', async () => {
		const plain = await answerOf( posts );
		const token = sign( run, { url: posts } );
		const dot = token.indexOf( '.' );
		const [ payload, signature ] = [
			token.slice( 0, dot ),
			token.slice( dot + 1 ),
		];
		const fuller = Buffer.from(
			JSON.stringify( {
				...JSON.parse( Buffer.from( payload, 'base64url' ).toString() ),
				s: 'AQ',
			} )
		).toString( 'base64url' );
		for ( const altered of [
			`${ fuller }.${ signature }`,
			`${ payload }.${ signature.replace( /^./, ( c ) => ( c === 'A' ? 'B' : 'A' ) ) }`,
			`${ payload }.`,
			payload,
			`${ payload }.${ signature }.${ signature }`,
			'A'.repeat( 5000 ),
		] ) {
			assert.deepEqual(
				await answerOf( posts, {
					headers: { 'X-WS401-Run': altered },
				} ),
				plain
			);
		}
	} );

	test( 'can only take plugins away', async () => {
		assert.ok( ! run.plugins.includes( 'sleeper/sleeper.php' ) );
		assert.ok( ! run.plugins.includes( OWN ) );
		const set = Buffer.alloc( 40, 0xff ).toString( 'base64url' );
		const answer = await sendWith(
			sign( run, { url: posts, set } ),
			posts
		);
		assert.equal( answer.status, 401 );
		assert.equal( answer.headers.get( 'x-sleeper' ), null );

		// One that was switched off after the run began stays off, whatever is asked for.
		await usePlugins( site, CODE, [ 'calm-auth/calm-auth.php' ] );
		const later = await sendWith( sign( run, { url: posts, set } ), posts );
		assert.equal( later.status, 200 );
		assert.equal(
			receiptOf( later )?.loaded,
			encodePluginSet(
				run.plugins,
				new Set( [ 'calm-auth/calm-auth.php' ] )
			)
		);
		await usePlugins( site, CODE, ACTIVE );
	} );

	test( 'smuggles no write in', async () => {
		const original = await contentOfPost();
		const post = `${ site.url }/wp-json/wp/v2/posts/1`;
		const asAdmin = {
			Cookie: session.cookie,
			'X-WP-Nonce': session.server.restNonce(),
			'Content-Type': 'application/json',
		};
		const body = JSON.stringify( { content: 'overwritten' } );
		const write = (
			wish: Omit< Wish, 'url' >,
			init: RequestInit = {},
			address = post
		) =>
			sendWith( sign( run, { url: address, ...wish } ), address, {
				method: 'POST',
				body,
				...init,
				headers: {
					...asAdmin,
					...Object.fromEntries( new Headers( init.headers ) ),
				},
			} );

		const overridden = `${ post }?_method=POST&content=overwritten`;
		const refused = [
			await write( { method: 'POST' } ),
			await write( { method: 'GET' } ),
			await write(
				{ method: 'POST', dryRun: true },
				{ headers: { 'X-HTTP-Method-Override': 'PUT' } }
			),
			await write(
				{ method: 'GET' },
				{ headers: { 'X-HTTP-Method-Override': 'GET' } }
			),
			await write(
				{ method: 'GET', dryRun: false },
				{ method: 'GET', body: null },
				overridden
			),
			await write( { method: 'POST', dryRun: true, expires: 1 } ),
			await write( {
				method: 'POST',
				dryRun: true,
				key: 'ab'.repeat( 32 ),
			} ),
		];
		for ( const answer of refused ) {
			assert.equal( answer.status, 403 );
			assert.match( await answer.text(), /ws401_run_invalid/ );
		}
		const dry = await write(
			{ method: 'PUT', dryRun: true },
			{ headers: { 'X-HTTP-Method-Override': 'PUT' } }
		);
		assert.equal( dry.headers.get( 'x-ws401-dry-run' ), 'reached' );
		assert.equal( await contentOfPost(), original );

		const token = sign( run, { url: post, method: 'POST', dryRun: true } );
		await run.end();
		const late = await sendWith( token, post, {
			method: 'POST',
			body,
			headers: asAdmin,
		} );
		assert.equal( late.status, 403 );
		assert.equal( await contentOfPost(), original );
	} );

	test( 'reads of wp-login and XML-RPC what they show without an argument, and writes nothing', async () => {
		await writeOn(
			site,
			'wp-content/mu-plugins/asked.php',
			`<?php
$asked = function ( $user ) { update_option( 'asked', 1 + (int) get_option( 'asked' ) ); return $user; };
add_filter( 'authenticate', $asked, 5 );
add_action( 'wp_authenticate', $asked, 5 );`
		);
		const written = () =>
			site.php(
				`echo wp_json_encode( array( get_option( 'asked' ), count( WP_Session_Tokens::get_instance( 1 )->get_all() ) ) );`
			);
		const unchanged = await written();
		for ( const path of [ '/wp-login.php', '/xmlrpc.php' ] ) {
			for ( const cookie of [ '', session.cookie ] ) {
				const url = `${ site.url }${ path }`;
				const answer = await sendWith( sign( run, { url } ), url, {
					headers: { Cookie: cookie },
				} );
				assert.notEqual( receiptOf( answer ), null, path );
				assert.equal( answer.headers.get( 'set-cookie' ), null, path );
			}
		}
		assert.equal( await written(), unchanged );
		rmSync( join( site.root, 'wp-content/mu-plugins/asked.php' ) );

		const rules = readFileSync( join( site.root, '.htaccess' ), 'utf8' );
		await writeOn(
			site,
			'.htaccess',
			`RewriteEngine On\nRewriteRule ^lost$ /wp-login.php?action=lostpassword [L]\n${ rules }`
		);
		for ( const path of [
			'/wp-login.php?action=lostpassword',
			'/wp-login.php?action=logout',
			'/xmlrpc.php?rsd',
			'/lost',
		] ) {
			const url = `${ site.url }${ path }`;
			const answer = await sendWith( sign( run, { url } ), url );
			assert.ok( [ 200, 403 ].includes( answer.status ), path );
			assert.equal( receiptOf( answer ), null, path );
		}
		await writeOn( site, '.htaccess', rules );
	} );

	test( 'has no say in wp-admin and cron', async () => {
		for ( const path of [
			'/wp-admin/plugins.php',
			'/wp-admin/admin-ajax.php?action=heartbeat',
			'/wp-admin/admin-post.php',
			'/wp-cron.php',
		] ) {
			const url = `${ site.url }${ path }`;
			const answer = await sendWith( sign( run, { url } ), url, {
				headers: { Cookie: session.cookie },
			} );
			assert.equal( receiptOf( answer ), null, path );
		}
		const plugins = `${ site.url }/wp-admin/plugins.php`;
		const screen = await (
			await sendWith( sign( run, { url: plugins } ), plugins, {
				headers: { Cookie: session.cookie },
			} )
		).text();
		assert.match( screen, /<!-- blocker is on -->/ );
	} );

	test( 'never reveals its key', async () => {
		const answer = await sendWith(
			sign( run, { url: posts, trace: true, probe: 'test' } ),
			posts
		);
		const seen = [
			JSON.stringify( [ ...answer.headers ] ) + ( await answer.text() ),
			await (
				await session.fetch( '/wp-admin/tools.php?page=who-said-401' )
			).text(),
			await site.php(
				`global $wpdb; echo wp_json_encode( $wpdb->get_results( "SELECT * FROM $wpdb->options" ) );`
			),
			JSON.stringify( await run.trace( 'test' ) ),
			...readdirSync( site.logs ).map( ( name ) =>
				readFileSync( join( site.logs, name ), 'utf8' )
			),
		];
		for ( const text of seen ) {
			assert.ok( ! text.includes( run.key ) );
		}
	} );

	test( 'of one administrator does not disturb that of another', async () => {
		await site.php(
			`wp_insert_user( array( 'user_login' => 'second', 'user_pass' => 'password', 'role' => 'administrator', 'user_email' => 's@example.org' ) );`
		);
		const second = await openSession( site, 'second', 'password' );
		const theirs = await startRun(
			second.server,
			second.vantages,
			Date.now
		);
		const probe = restProbe( site );
		const [ mine, other ] = await Promise.all( [
			run.send( probe, { enabled: new Set( run.plugins ) } ),
			theirs.send( probe, { enabled: new Set() } ),
		] );
		assert.equal( mine.exchange.response?.status, 401 );
		assert.equal( other.exchange.response?.status, 200 );

		assert.deepEqual( await run.end(), { loaderRemoved: false } );
		const afterwards = await theirs.send( probe, { enabled: new Set() } );
		assert.equal( afterwards.exchange.response?.status, 200 );
		assert.deepEqual( await theirs.end(), { loaderRemoved: true } );
	} );
} );

describe( 'starting a run', () => {
	let site: TestSite;
	before( async () => {
		site = await openSite();
	} );
	after( () => site.stop() );

	async function startAs( cookie: string, nonce: string ) {
		const answer = await fetch(
			`${ site.url }/wp-admin/admin-ajax.php?action=ws401_run_start`,
			{
				method: 'POST',
				headers: { Cookie: cookie },
				body: new URLSearchParams( { nonce, consent: '1' } ),
			}
		);
		return { status: answer.status, text: await answer.text() };
	}
	const runs = () =>
		site.php(
			`global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE 'ws401%'" );`
		);

	for ( const role of [ 'subscriber', 'author', 'editor' ] ) {
		test( `is refused to a ${ role }, also with a nonce of their own`, async () => {
			await site.php(
				`wp_insert_user( array( 'user_login' => '${ role }', 'user_pass' => 'password', 'role' => '${ role }', 'user_email' => '${ role }@example.org' ) );`
			);
			const cookie = await cookieOf( site, role, 'password' );
			const token = decodeURIComponent(
				/logged_in_[^=]+=([^;]+)/.exec( cookie )?.[ 1 ] ?? ''
			);
			const nonce = await site.php(
				`$_COOKIE[ LOGGED_IN_COOKIE ] = '${ token }';
				wp_set_current_user( get_user_by( 'login', '${ role }' )->ID );
				echo wp_create_nonce( 'ws401' );`
			);
			const answer = await startAs( cookie, nonce );
			assert.equal( answer.status, 403 );
			assert.match( answer.text, /"code":"forbidden"/ );
			assert.equal( await runs(), '0' );
		} );
	}

	test( 'is refused to visitors, and without a nonce', async () => {
		assert.equal( ( await startAs( '', '' ) ).text, '0' );
		const cookie = await cookieOf( site, 'admin', 'password' );
		assert.equal( ( await startAs( cookie, 'wrong' ) ).text, '-1' );
		assert.equal( await runs(), '0' );
	} );

	test( 'needs consent', async () => {
		const session = await openSession( site );
		const refused = await session.fetch(
			'/wp-admin/admin-ajax.php?action=ws401_run_start',
			{
				method: 'POST',
				body: new URLSearchParams( {
					nonce: session.server.pageNonce(),
				} ),
			}
		);
		assert.match( await refused.text(), /ws401_consent_missing/ );
		assert.equal( await runs(), '0' );
	} );
} );
