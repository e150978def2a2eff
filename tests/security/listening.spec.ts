/**
 * An unsafe request goes only where this plugin of this site has shown, right before, that it listens.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import type {
	Exchange,
	FailureKind,
	Probe,
} from '../../src/diagnosis/evidence/types';
import { ChallengeSchema } from '../../src/transport/action-schemas';
import { createBrowserVantage } from '../../src/transport/browser';
import { createLoopbackVantage } from '../../src/transport/loopback';
import { startRun } from '../../src/transport/sandbox/run';
import { addSecondSite } from '../credentials/second-site';
import { restProbe } from '../sandbox/rest-probe';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { openFront } from './front';

/** The ways in which a probe can go out: each is to ask before. */
const WAYS = [ 'browser', 'loopback', 'trial' ] as const;
type Way = ( typeof WAYS )[ number ];

/** Vantages that remember nothing. */
function freshVantages( { server, world }: Session ) {
	const nonce = () => server.restNonce();
	return {
		browser: createBrowserVantage( server, world, nonce ),
		loopback: createLoopbackVantage( server, world.now, nonce ),
	};
}

async function go(
	session: Session,
	way: Way,
	probe: Probe
): Promise< Exchange > {
	const vantages = freshVantages( session );
	if ( way !== 'trial' ) {
		return vantages[ way ]( { ...probe, vantage: way } );
	}
	const run = await startRun( session.server, vantages, Date.now );
	try {
		const sent = await run.send( probe, {
			enabled: new Set( run.plugins ),
		} );
		return sent.exchange;
	} finally {
		await run.end();
	}
}

function assertKeptBack(
	exchange: Exchange,
	way: Way,
	kind: FailureKind = 'not-listening'
) {
	assert.equal( exchange.failure?.kind, kind, way );
	assert.match( exchange.failure?.message ?? '', /\.$/ );
	assert.equal( exchange.response, null );
	assert.equal( exchange.reachedEndpoint, false );
}

const saveAt = ( url: string, route = '/wp/v2/posts/1' ) =>
	restProbe( { url }, { method: 'POST', route, credential: 'cookie-nonce' } );

describe( 'an unsafe request', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite();
		session = await openSession( site );
	} );
	after( () => site.stop() );

	for ( const way of WAYS ) {
		test( `of the ${ way } goes where we listen, also as ?rest_route=`, async () => {
			for ( const probe of [
				saveAt( site.url ),
				{
					...saveAt( site.url ),
					url: `${ site.url }/?rest_route=/wp/v2/posts/1`,
				},
			] ) {
				const exchange = await go( session, way, probe );
				assert.ok(
					exchange.reachedEndpoint,
					JSON.stringify(
						exchange.failure ?? exchange.response?.body
					)
				);
			}
		} );
	}

	test( 'goes to no address of which somebody else answers, whichever way it is routed', async () => {
		const other = await openFront( () => ( { to: 'http://127.0.0.1:9' } ) );
		const front = await openFront( ( _, url ) => ( {
			to: url.includes( '/wp-json/' ) ? other.url : site.url,
		} ) );
		const there = await openSession(
			{ ...site, url: front.url },
			undefined,
			undefined,
			{},
			{ cookie: session.cookie }
		);
		assertKeptBack(
			await go( there, 'browser', saveAt( front.url ) ),
			'browser'
		);
		assertKeptBack(
			await go( there, 'trial', saveAt( front.url ) ),
			'trial'
		);
		assert.deepEqual( [ front.seen.unsafe, other.seen.unsafe ], [ 0, 0 ] );
		await front.stop();
		await other.stop();
	} );

	test( 'goes nowhere where a cache has the answer to an older challenge', async () => {
		const front = await openFront( ( method, url ) => ( {
			to: site.url,
			// By path alone, whatever the answer says about being kept.
			keep:
				method === 'GET' && url.includes( '/wp-json/' )
					? url.replace( /\?.*/, '' )
					: undefined,
		} ) );
		const there = await openSession(
			{ ...site, url: front.url },
			undefined,
			undefined,
			{},
			{ cookie: session.cookie }
		);
		for ( const [ way, route ] of [
			[ 'browser', '/wp/v2/posts/1' ],
			[ 'trial', '/wp/v2/pages/2' ],
		] as const ) {
			// As a visitor: with a cookie the address would be read before, and that answer kept.
			const probe: Probe = {
				...saveAt( front.url, route ),
				credential: 'none',
			};
			const first = await go( there, way, probe );
			assert.ok( first.response, way );
			const { replayed, unsafe } = front.seen;
			assertKeptBack( await go( there, way, probe ), way );
			assert.ok( front.seen.replayed > replayed );
			assert.equal( front.seen.unsafe, unsafe );
		}
		await front.stop();
	} );

	test( 'does not go to a home elsewhere', async () => {
		const foreign = await openFront( () => ( { to: site.url } ) );
		const home = await site.php( `echo get_option( 'home' );` );
		await site.php( `update_option( 'home', '${ foreign.url }' );` );
		try {
			for ( const way of WAYS ) {
				assertKeptBack(
					await go( session, way, {
						...saveAt( foreign.url ),
						credential: 'none',
					} ),
					way,
					// The browser has its own rule for other origins, and asks nothing there.
					way === 'browser' ? 'refused-to-send' : 'not-listening'
				);
			}
			assert.equal( foreign.seen.unsafe, 0 );
		} finally {
			await site.php( `update_option( 'home', '${ home }' );` );
			await foreign.stop();
		}
	} );

	test( 'is not what the question who listens turns into, whatever method is added to it', async () => {
		const post = `${ site.url }/wp-json/wp/v2/posts/1`;
		const challenge = ( url: string ) =>
			session.server.call( 'ws401_challenge', ChallengeSchema, { url } );
		await assert.rejects( challenge( `${ post }?_method=DELETE` ), {
			code: 'bad_url',
		} );
		const { argument, header, ticket } = await challenge( post );
		for ( const [ url, headers ] of [
			[ `${ post }?_method=DELETE&${ argument }=${ ticket }`, {} ],
			[ `${ post }?force=1&.method=DELETE`, { [ header ]: ticket } ],
			[
				post,
				{ [ header ]: ticket, 'X-HTTP-Method-Override': 'DELETE' },
			],
		] as const ) {
			const answer = await fetch( url, {
				headers: {
					...headers,
					Cookie: session.cookie,
					'X-WP-Nonce': session.server.restNonce(),
				},
			} );
			assert.equal( answer.status, 403 );
			const { code } = ( await answer.json() ) as { code: string };
			assert.equal( code, 'ws401_challenge_mismatch' );
		}
		assert.equal(
			await site.php( `echo get_post( 1 )->post_status;` ),
			'publish'
		);
	} );

	// Last: it turns this site into two.
	test( 'does not go to a second WordPress in a subfolder of the same host', async () => {
		const second = await addSecondSite( site );
		const theirs = await openSecondSession( second );
		const titles = async () =>
			(
				await fetch( `${ second }/index.php?rest_route=/wp/v2/posts` )
			).text();
		const original = await titles();
		for ( const way of WAYS ) {
			const probe: Probe = {
				...saveAt( second ),
				url: `${ second }/index.php?rest_route=/wp/v2/posts/1`,
			};
			assertKeptBack( await go( session, way, probe ), way );
		}
		assert.equal( await titles(), original );
		assert.ok( theirs );
	} );

	/** Proves that the second site answers at all: without that the test above would show nothing. */
	async function openSecondSession( second: string ): Promise< boolean > {
		const answer = await fetch(
			`${ second }/index.php?rest_route=/wp/v2/posts/1`
		);
		return answer.status === 200;
	}
} );

describe( 'an unsafe request on a network', () => {
	let site: TestSite;
	let session: Session;
	let sub: string;

	before( async () => {
		site = await openSite( { multisite: 'subdirectory' } );
		// Active on the main site only.
		await site.php(
			`update_site_option( 'active_sitewide_plugins', array() );
			update_option( 'active_plugins', array( 'who-said-401/plugin.php' ) );
			$url = wp_parse_url( home_url() );
			wpmu_create_blog( $url['host'] . ':' . $url['port'], '/sub/', 'Sub', 1 );
			switch_to_blog( 2 );
			update_option( 'permalink_structure', '/%postname%/' );`
		);
		sub = `${ site.url }/sub`;
		session = await openSession( site );
	} );
	after( () => site.stop() );

	const subPost = () =>
		site.php(
			`switch_to_blog( 2 ); echo get_post( 1 )->post_modified . get_post( 1 )->post_content;`
		);

	for ( const way of WAYS ) {
		test( `of the ${ way } does not go to a sub-site without the plugin, and a trial changes nothing there`, async () => {
			const original = await subPost();
			const probe: Probe = {
				...saveAt( sub ),
				url: `${ sub }/?rest_route=/wp/v2/posts/1`,
			};
			assert.equal( ( await fetch( probe.url ) ).status, 200 );
			const exchange = await go( session, way, probe );
			if ( way === 'trial' ) {
				// The must-use plugin of a run is loaded for every site: it listens there, and stops the request.
				assert.ok( exchange.receipt );
			} else {
				assertKeptBack( exchange, way );
			}
			assert.equal( await subPost(), original );
		} );
	}
} );
