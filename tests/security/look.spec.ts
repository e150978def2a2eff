/** A diagnosis of a broken site looks where refusals come from: nothing is written by it, and its key opens nothing else. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import * as v from 'valibot';

import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import {
	EchoSchema,
	EchoTicketSchema,
} from '../../src/transport/action-schemas';
import {
	LookStartSchema,
	type LookStart,
} from '../../src/transport/sandbox/run-schemas';
import type { Run } from '../../src/transport/sandbox/run';
import { encodePluginSet } from '../../src/transport/sandbox/plugin-set';
import { INNOCENT, usePlugins, type PluginCode } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { receiptOf, sendWith, sign, type Wish } from '../sandbox/sign';
import { openSite, type TestSite } from '../sandbox/test-site';
import { changesBetween, everythingOf } from './everything-on-disk';

const ROUTE = '/wp-json/wp/v2/posts?per_page=1';
const BROKEN: Record< string, string > = {
	'by a refusal': `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() ? $result : new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) );
} );`,
	'by a login wall': `add_action( 'init', function () {
	if ( 'cli' !== PHP_SAPI && ! is_user_logged_in() && ! is_admin() && false === strpos( $_SERVER['REQUEST_URI'], 'wp-login' ) ) { wp_safe_redirect( wp_login_url() ); exit; }
} );`,
	'by a fatal error': `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() ? $result : no_such_function();
} );`,
	'by a text in front of its answers': `add_action( 'rest_api_init', function () { echo 'Hello'; } );`,
};

describe( 'looking where a refusal comes from', () => {
	let site: TestSite;
	let session: Session;
	let look: LookStart;
	let posts: string;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
		posts = site.url + ROUTE;
		await usePlugins( site, {
			...INNOCENT,
			'blocker/blocker.php': BROKEN[ 'by a refusal' ] ?? '',
		} );
		look = await session.server.call( 'ws401_look', LookStartSchema );
	} );
	after( () => site.stop() );

	const signed = ( wish: Partial< Wish > = {} ) =>
		sign( look as unknown as Run, {
			url: posts,
			trace: true,
			...wish,
		} );
	const isLetIn = async (
		token: string,
		init: RequestInit = {},
		url = posts
	) => receiptOf( await sendWith( token, url, init ) ) !== null;
	const allOn = () =>
		encodePluginSet( look.plugins, new Set( look.plugins ) );

	for ( const [ how, code ] of Object.entries( BROKEN ) ) {
		test( `changes no table and no file of a site broken ${ how }`, async () => {
			await usePlugins( site, {
				...INNOCENT,
				'blocker/blocker.php': code,
			} );
			// WordPress writes a menu, and what it found out about itself, the first time that somebody looks.
			await session.fetch( '/' );
			await diagnosed();
			const was = await everythingOf( site );
			const evidence = await diagnosed();
			assert.ok(
				evidence.exchanges?.some(
					( { receipt } ) =>
						( receipt?.origin?.component.id ??
							receipt?.fatal?.plugin ) === 'blocker/blocker.php'
				),
				'nobody was seen'
			);
			assert.deepEqual(
				changesBetween( was, await everythingOf( site ) ),
				[]
			);
		} );
	}

	/** A diagnosis under code that WordPress loads before this plugin. */
	const diagnosedUnder = async ( code: string ) => {
		const folder = join( site.root, 'wp-content/mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		const file = join( folder, 'odd.php' );
		writeFileSync( file, `<?php ${ code }` );
		try {
			return await diagnosed();
		} finally {
			rmSync( file );
		}
	};

	test( 'leaves no permit where saving is refused before this plugin', async () => {
		await usePlugins( site, INNOCENT );
		const { exchanges } = await diagnosedUnder(
			`if ( 'POST' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && false !== strpos( $_SERVER['REQUEST_URI'], '/wp/v2/' ) ) { http_response_code( 401 ); exit; }`
		);
		assert.ok(
			exchanges?.some(
				( { probe, response } ) =>
					probe.dryRun && response?.status === 401
			),
			'no dry run was refused'
		);
		assert.equal(
			await site.php(
				`global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%ws401_permit%'" );`
			),
			'0'
		);
	} );

	for ( const [ what, answer ] of [
		[ 'says nothing', 'return null;' ],
		[ 'throws', `throw new Exception( 'No.' );` ],
	] ) {
		test( `knows the site where code that is asked for the route of posts ${ what }`, async () => {
			const { site: facts } = await diagnosedUnder(
				`add_filter( 'rest_route_for_post_type_items', function () { ${ answer } } );`
			);
			assert.equal( facts?.postsRoute, undefined );
			assert.equal( facts?.multisite, false );
		} );
	}

	test( 'is let in by its key, and by no other', async () => {
		await usePlugins( site, {
			...INNOCENT,
			'blocker/blocker.php': BROKEN[ 'by a refusal' ] ?? '',
		} );
		assert.ok( await isLetIn( signed() ) );
		assert.ok(
			! ( await isLetIn( signed( { key: 'ab'.repeat( 32 ) } ) ) )
		);
		const later = look.run.replace(
			/^(look-\d+-\d+-)(\d+)/,
			( _, a, b ) => `${ a }${ Number( b ) + 60 }`
		);
		const another = look.run.replace( /^look-\d+/, 'look-2' );
		for ( const run of [ later, another ] ) {
			assert.notEqual( run, look.run );
			assert.ok( ! ( await isLetIn( signed( { run } ) ) ), run );
		}
		const now = Math.floor( Date.now() / 1000 );
		assert.ok( ! ( await isLetIn( signed( { expires: now - 1 } ) ) ) );
		assert.ok( ! ( await isLetIn( signed( { expires: now + 600 } ) ) ) );
	} );

	test( 'is not let in at another host, nor at another address', async () => {
		const { port } = new URL( site.url );
		const other = `http://localhost:${ port }${ ROUTE }`;
		assert.ok( ! ( await isLetIn( signed( { url: other } ), {}, other ) ) );
		assert.ok( ! ( await isLetIn( signed(), {}, `${ posts }&a=1` ) ) );
	} );

	test( 'leaves no plugin out of a request with a login', async () => {
		const login = {
			headers: {
				Authorization: `Basic ${ Buffer.from( 'admin:wrong' ).toString( 'base64' ) }`,
			},
		};
		assert.ok( ! ( await isLetIn( signed(), login ) ) );
		assert.ok( await isLetIn( signed( { set: allOn() } ), login ) );
	} );

	test( 'mails nobody, also without a plugin that has switched mail off itself', async () => {
		await usePlugins( site, {
			'mail-off/mail-off.php': `add_filter( 'pre_wp_mail', '__return_true', PHP_INT_MAX );`,
			'writes-letters/writes-letters.php': `add_action( 'phpmailer_init', function () { header( 'X-Mailed: 1' ); } );
add_action( 'rest_api_init', function () {
	header( 'X-Wrote: 1' );
	wp_mail( 'somebody@example.org', 'Subject', 'Text' );
} );`,
		} );
		const { plugins } = await session.server.call(
			'ws401_look',
			LookStartSchema
		);
		const answer = await sendWith(
			signed( {
				set: encodePluginSet(
					plugins,
					new Set( [ 'writes-letters/writes-letters.php' ] )
				),
			} ),
			posts
		);
		assert.ok( receiptOf( answer )?.muted );
		assert.equal( answer.headers.get( 'x-wrote' ), '1' );
		assert.equal( answer.headers.get( 'x-mailed' ), null );
	} );

	const BORROWS = {
		'borrows/borrows.php': `add_filter( 'demo_alone', '__return_true' );
add_filter( 'demo_shared', '__return_true' );
add_filter( 'demo_perhaps', '\\__return_true', 7 );`,
		'shares/shares.php': `add_filter( 'demo_shared', '__return_true' );
// add_filter( 'demo_perhaps', '__return_true' );`,
		'shows/shows.php': `add_action( 'rest_api_init', function () {
	header( 'X-On: ' . implode( ' ', array_filter( array( 'demo_alone', 'demo_shared', 'demo_perhaps' ), 'has_filter' ) ) );
} );`,
	};
	const onWithoutBorrower = async ( code: PluginCode ) => {
		await usePlugins( site, code );
		const { plugins } = await session.server.call(
			'ws401_look',
			LookStartSchema
		);
		const set = encodePluginSet(
			plugins,
			new Set(
				plugins.filter( ( each ) => each !== 'borrows/borrows.php' )
			)
		);
		const answer = await sendWith( signed( { set } ), posts );
		assert.ok( receiptOf( answer )?.muted );
		assert.doesNotMatch( await answer.text(), /Warning/ );
		return answer.headers.get( 'x-on' );
	};

	test( 'mutes what a plugin borrows of WordPress, where nobody else may have put it there', async () => {
		assert.equal(
			await onWithoutBorrower( BORROWS ),
			'demo_shared demo_perhaps'
		);
	} );

	test( 'mutes nothing borrowed where code was loaded that cannot be read any more', async () => {
		assert.equal(
			await onWithoutBorrower( {
				...BORROWS,
				'makes-code/makes-code.php': `ini_set( 'display_errors', '1' );
$made = makes_code_name();
include $made;
unlink( $made );
function makes_code_name() {
	$name = tempnam( sys_get_temp_dir(), 'made' );
	file_put_contents( $name, '<?php // Made for this request.' );
	return $name;
}`,
			} ),
			'demo_alone demo_shared demo_perhaps'
		);
	} );

	test( 'does no unsafe request for real', async () => {
		const url = `${ site.url }/wp-json/wp/v2/posts/1`;
		const body = new URLSearchParams( { title: 'OWNED' } );
		// A capability that does not promise to stop before the endpoint opens nothing for an unsafe method.
		assert.ok(
			! ( await isLetIn(
				signed( { url, method: 'POST', set: allOn() } ),
				{ method: 'POST' },
				url
			) )
		);
		await session.fetch( '/wp-json/wp/v2/posts/1', {
			method: 'POST',
			body,
			headers: {
				'X-WS401-Run': signed( {
					url,
					method: 'POST',
					dryRun: true,
					set: allOn(),
				} ),
				'X-WP-Nonce': session.server.restNonce(),
			},
		} );
		assert.notEqual(
			await site.php( `echo get_post( 1 )->post_title;` ),
			'OWNED'
		);
	} );

	test( 'asks inside the echo what visitors get: code that ends the request or writes in it costs no answer, and leaves nothing', async () => {
		await usePlugins( site, {
			...INNOCENT,
			'odd/odd.php': `header( 'Set-Cookie: odd_before=1' );
add_filter( 'rest_pre_dispatch', function ( $result, $server, $request ) {
	update_option( 'demo_seen', $request->get_route() );
	setcookie( 'odd_inside', 'secret' );
	header_register_callback( function () { setcookie( 'odd_last', 'secret' ); } );
	header( 'X-Odd-Inside: secret' );
	add_action( 'shutdown', function () { setcookie( 'odd_later', 'secret' ); }, 0 );
	if ( preg_match( '#/posts/\\d+$#', $request->get_route() ) ) { exit( 'Bye.' ); }
	return '/wp/v2/categories' === $request->get_route() ? new WP_Error( 'closed', 'Closed.', array( 'status' => 403 ) ) : $result;
}, 10, 3 );`,
		} );
		const ticket = await session.server.call(
			'ws401_echo_ticket',
			EchoTicketSchema
		);
		const ask = ( url: string ) =>
			fetch( url, { headers: { [ ticket.header ]: ticket.value } } );
		const answer = await ask( `${ ticket.url }&ws401_look=1` );
		// Whoever holds the ticket need not be who such a cookie was made for.
		assert.deepEqual( answer.headers.getSetCookie(), [ 'odd_before=1' ] );
		assert.equal( answer.headers.get( 'x-odd-inside' ), null );
		assert.ok( answer.headers.get( 'x-robots-tag' ) );
		const { data } = v.parse( EchoSchema, await answer.json() );
		assert.ok( data.httpAuthorization || data.redirectHttpAuthorization );
		const seen = Object.fromEntries(
			( data.inside ?? [] ).map( ( each ) => [ each.name, each.status ] )
		);
		assert.equal( seen.pages, 200 );
		assert.equal( seen.categories, 403 );
		// Nothing is asked after that.
		assert.equal( seen[ 'single-post' ], null );
		assert.ok( ! ( 'single-page' in seen ) );
		assert.equal( await site.php( `echo get_option( 'demo_seen' );` ), '' );
		// Without a ticket there is no such answer.
		const foreign = await ask(
			ticket.url.replace( /ticket=[^&]*/, 'ticket=x' ) + '&ws401_look=1'
		);
		assert.equal( foreign.status, 400 );
	} );

	test( 'looks for what visitors get without letting code that watches queries write, end the request or stop it', async () => {
		const { url } = await session.server.call(
			'ws401_echo_ticket',
			EchoTicketSchema
		);
		for ( const [ code, isAsked ] of [
			[ `update_option( 'demo_seen', 'yes' );`, true ],
			[ `exit( 'Bye.' );`, false ],
			[ 'no_such_function();', false ],
			[ `wp_die( 'Bye.' );`, false ],
		] as const ) {
			await usePlugins( site, {
				'odd/odd.php': `add_action( 'pre_get_posts', function () { if ( isset( $_GET['ws401_look'] ) ) { ${ code } } } );`,
			} );
			const answer = await fetch( `${ url }&ws401_look=1` );
			const { data } = v.parse( EchoSchema, await answer.json() );
			assert.equal( Array.isArray( data.inside ), isAsked, code );
			assert.equal(
				await site.php( `echo get_option( 'demo_seen' );` ),
				''
			);
		}
	} );

	test( 'ends with the session', async () => {
		assert.ok( await isLetIn( signed() ) );
		await site.php(
			`WP_Session_Tokens::get_instance( 1 )->destroy_all();`
		);
		assert.ok( ! ( await isLetIn( signed() ) ) );
	} );

	const diagnosed = () =>
		collectEvidence( {
			server: session.server,
			world: session.world,
			given: null,
			progress: {
				onFacts: () => {},
				onPlan: () => {},
				onExchange: () => {},
			},
		} );
} );
