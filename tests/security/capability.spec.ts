/**
 * The capability of a sandboxed request is no bearer token, and no way of guessing passwords uncounted.
 */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	after,
	afterEach,
	before,
	beforeEach,
	describe,
	test,
} from 'node:test';

import { readReceipt } from '../../src/transport/sandbox/receipt';
import { encodePluginSet } from '../../src/transport/sandbox/plugin-set';
import { startRun, type Run } from '../../src/transport/sandbox/run';
import { giveToPhp, usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { sign, type Wish } from '../sandbox/sign';
import { openSite, type TestSite } from '../sandbox/test-site';
import { basic, codeOf, send, type Came, type Going } from './dry-run-request';

const LIMITER = readFileSync( join( __dirname, 'limiter.php' ), 'utf8' );
const LIMITER_PLUGIN = 'mini-limiter/mini-limiter.php';
const CODE = {
	'aardvark/aardvark.php': '',
	'blocker/blocker.php': `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() || $result ? $result : new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) );
}, 20 );`,
};
const TRIES = 5;

const receiptOf = ( { headers }: Came ) =>
	readReceipt(
		Object.fromEntries(
			Object.entries( headers ).map( ( [ name, value ] ) => [
				name,
				String( value ),
			] )
		)
	);

describe( 'a capability', () => {
	let site: TestSite;
	let session: Session;
	let run: Run;
	let posts: string;
	let post: string;
	let mu: string;

	before( async () => {
		site = await openSite();
		await usePlugins( site, CODE );
		session = await openSession( site );
		posts = `${ site.url }/wp-json/wp/v2/posts?per_page=1`;
		post = `${ site.url }/wp-json/wp/v2/posts/1`;
		mu = join( site.root, 'wp-content/mu-plugins' );
		await site.php( `update_option( 'using_application_passwords', 1 );` );
	} );
	after( () => site.stop() );
	beforeEach( async () => {
		await site.php( `delete_site_option( 'mini_failed' );` );
		mkdirSync( mu );
		giveToPhp( site, mu );
		run = await startRun( session.server, session.vantages, Date.now );
		assert.equal( run.mode, 'loader' );
	} );
	afterEach( async () => {
		await run.end();
		rmSync( mu, { recursive: true, force: true } );
		await usePlugins( site, CODE );
	} );

	const ask = ( wish: Wish, { headers, ...going }: Going = {} ) =>
		send( wish.url, {
			method: wish.method ?? 'GET',
			...going,
			headers: { ...headers, 'X-WS401-Run': sign( run, wish ) },
		} );
	const failed = async () =>
		Number(
			await site.php( `echo (int) get_site_option( 'mini_failed' );` )
		);
	const guess = ( number: number ) => ( {
		headers: { Authorization: basic( 'admin', `wrong ${ number }` ) },
	} );

	test( 'serves once, also when it is brought by four at the same time', async () => {
		const token = sign( run, { url: posts } );
		const answers = await Promise.all(
			[ 1, 2, 3, 4 ].map( () =>
				send( posts, {
					method: 'GET',
					headers: { 'X-WS401-Run': token },
				} )
			)
		);
		assert.deepEqual(
			answers.map( ( { status } ) => status ).sort(),
			[ 200, 401, 401, 401 ]
		);
		assert.equal( answers.filter( receiptOf ).length, 1 );

		// In the address, where it stands in logs.
		const inAddress = `${ posts }&ws401_run=${ token }`;
		assert.equal(
			( await send( inAddress, { method: 'GET' } ) ).status,
			401
		);
	} );

	test( 'for an unsafe request that is brought again is refused, not carried out', async () => {
		const original = await site.php( `echo get_post( 1 )->post_content;` );
		const wish: Wish = {
			url: post,
			method: 'POST',
			dryRun: true,
			probe: 'again',
		};
		const going = {
			body: JSON.stringify( { content: 'overwritten' } ),
			headers: {
				Cookie: session.cookie,
				'X-WP-Nonce': session.server.restNonce(),
			},
		};
		const first = await ask( wish, going );
		assert.equal( first.headers[ 'x-ws401-dry-run' ], 'reached' );
		assert.equal( codeOf( await ask( wish, going ) ), 'ws401_run_invalid' );
		assert.equal(
			await site.php( `echo get_post( 1 )->post_content;` ),
			original
		);
	} );

	test( 'is for this host', async () => {
		const answer = await ask(
			{ url: posts },
			{ headers: { Host: 'evil.example' } }
		);
		assert.deepEqual(
			[ answer.status, receiptOf( answer ) ],
			[ 401, null ]
		);
		assert.equal( ( await ask( { url: posts } ) ).status, 200 );
	} );

	test( 'goes with its own session’s cookie, or with none', async () => {
		const again = await openSession( site );
		const users = `${ site.url }/wp-json/wp/v2/users/me`;
		const as = async ( cookie: string ) =>
			receiptOf(
				await ask( { url: users }, { headers: { Cookie: cookie } } )
			);
		assert.ok( await as( session.cookie ) );
		assert.ok( receiptOf( await ask( { url: users } ) ) );
		assert.equal( await as( again.cookie ), null );
		// A browser that is logged in to another WordPress on this host as well.
		assert.ok(
			await as(
				`${ session.cookie }; wordpress_logged_in_x=admin|1|token|hash`
			)
		);
	} );

	test( 'under which wrong guesses are made counts and locks as without', async () => {
		const me = `${ site.url }/wp-json/wp/v2/users/me`;
		writeFileSync( join( mu, 'mini-limiter.php' ), LIMITER );
		const statusesOf = async (
			asking: ( n: number ) => Promise< Came >
		) => {
			const statuses: number[] = [];
			for ( let number = 0; number <= TRIES; number++ ) {
				statuses.push( ( await asking( number ) ).status );
			}
			const count = await failed();
			await site.php( `delete_site_option( 'mini_failed' );` );
			return { statuses, count };
		};
		const without = await statusesOf( ( number ) =>
			send( me, { method: 'GET', ...guess( number ) } )
		);
		assert.equal( without.statuses.at( -1 ), 429 );
		assert.deepEqual(
			await statusesOf( ( number ) =>
				ask( { url: me }, guess( number ) )
			),
			without
		);
	} );

	test( 'that leaves the limiter out takes five wrong guesses of a run and no more', async () => {
		await run.end();
		await usePlugins( site, {
			...CODE,
			[ LIMITER_PLUGIN ]: LIMITER.replace( '<?php', '' ),
		} );
		run = await startRun( session.server, session.vantages, Date.now );
		const set = encodePluginSet( run.plugins, new Set() );
		for ( let number = 0; number < TRIES; number++ ) {
			assert.ok(
				receiptOf( await ask( { url: posts, set }, guess( number ) ) )
			);
		}
		assert.equal( await failed(), 0 );
		const sixth = await ask( { url: posts, set }, guess( TRIES ) );
		assert.equal( receiptOf( sixth ), null );
		assert.equal( await failed(), 1 );
		const unsafe: Wish = { url: post, method: 'POST', dryRun: true, set };
		assert.equal(
			codeOf( await ask( unsafe, guess( TRIES ) ) ),
			'ws401_run_invalid'
		);
		assert.ok( receiptOf( await ask( { url: posts, set } ) ) );
	} );

	test( 'lifts no guard for a login that is right', async () => {
		const password = await site.php(
			`echo WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'test' ) )[0];`
		);
		const used = () =>
			site.php(
				`echo wp_json_encode( WP_Application_Passwords::get_user_application_passwords( 1 )[0]['last_used'] );`
			);
		const url = `${ site.url }/wp-json/wp/v2/users/me`;
		const answer = await ask(
			{ url },
			{ headers: { Authorization: basic( 'admin', password ) } }
		);
		assert.equal( answer.status, 200 );
		assert.equal( await used(), 'null' );
		await site.php(
			`WP_Application_Passwords::delete_all_application_passwords( 1 );`
		);
	} );

	test( 'has an unsafe request refused where there is no sandbox', async () => {
		for ( const path of [
			'/wp-login.php',
			'/xmlrpc.php',
			'/wp-admin/admin-post.php',
			'/wp-admin/admin-ajax.php?action=heartbeat',
		] ) {
			const answer = await ask( {
				url: `${ site.url }${ path }`,
				method: 'POST',
				dryRun: true,
			} );
			assert.equal( codeOf( answer ), 'ws401_run_invalid', path );
		}
	} );
} );
