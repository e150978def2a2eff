import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { cookieEchoesIn } from '../../src/diagnosis/exchange/cookie-echo';
import { diagnose } from '../../src/diagnosis/judging';
import { cookieProbes } from '../../src/diagnosis/probes';
import type { Evidence, Exchange } from '../../src/diagnosis/evidence/types';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import { usePlugins } from '../sandbox/plugin-files';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { cookieJar, type CookieJar } from './cookie-jar';
import { addSecondSite, defineConstants, logIn } from './second-site';
import { verified } from './verified';

/** Closes everything to everybody, each part in another way. */
const CLOSED = `add_filter( 'rest_authentication_errors', function () { return new WP_Error( 'closed', '', array( 'status' => 401 ) ); }, 999 );
add_action( 'init', function () {
	if ( 'cli' !== PHP_SAPI && ! wp_doing_ajax() && ! is_admin() && ! isset( $_POST['log'] ) && false === strpos( $_SERVER['REQUEST_URI'], 'wp-login' ) ) {
		status_header( 401 );
		exit( 'closed' );
	}
} );`;

describe( 'which login cookies reach which part of a site', () => {
	let site: TestSite;
	let second = '';

	before( async () => {
		site = await openSite();
		await usePlugins( site, {} );
		second = await addSecondSite( site );
	} );
	after( () => site.stop() );

	const sessionOf = ( jar: CookieJar ) =>
		openSession( site, undefined, undefined, undefined, {
			cookieFor: ( url ) => jar.headerFor( url ),
		} );
	const diagnosed = ( { server, world }: Session ): Promise< Evidence > =>
		collectEvidence( {
			server,
			world,
			given: null,
			progress: {
				onFacts: () => {},
				onPlan: () => {},
				onExchange: () => {},
			},
		} );

	/** A login with these constants, before or after one to the second site. */
	async function visit( constants: Record< string, string >, also: boolean ) {
		defineConstants( site, constants );
		const jar = cookieJar();
		await logIn( jar, site.url, site.admin );
		if ( also ) {
			await logIn( jar, second, site.admin );
		}
		const session = await sessionOf( jar );
		const evidence = await diagnosed( session );
		return { jar, session, evidence, verdict: diagnose( evidence ) };
	}

	async function askEveryPart(
		{ vantages }: Session,
		{ site: facts, page }: Evidence
	): Promise< Exchange[] > {
		assert.ok( facts && page && vantages.browser );
		const exchanges: Exchange[] = [];
		for ( const probe of cookieProbes( facts, page ) ) {
			exchanges.push( await vantages.browser( probe ) );
		}
		return exchanges;
	}

	const said = ( evidence: Evidence ) =>
		cookieEchoesIn( evidence.exchanges ?? [] ).map(
			( { part, login, admin, other } ) => [ part, login, admin, other ]
		);

	test( 'two sites with names of their own do not disturb each other', async () => {
		const { session, evidence, verdict } = await visit( {}, true );
		assert.deepEqual( evidence.credentials?.cookies.byHand, [] );
		// Nothing speaks for it, so a diagnosis does not even ask.
		assert.deepEqual( said( evidence ), [] );
		const asked = await askEveryPart( session, evidence );
		assert.deepEqual( said( { ...evidence, exchanges: asked } ), [
			[ 'rest', 'accepted', 'missing', 0 ],
			[ 'admin', 'accepted', 'accepted', 0 ],
			[ 'front', 'accepted', 'missing', 0 ],
		] );
		assert.equal( verdict.kind, 'healthy', verdict.headline );
	} );

	test( 'a second site that overwrites the cookie is found, and leads', async () => {
		const { evidence, verdict } = await visit(
			{ COOKIEHASH: 'shared', COOKIEPATH: '/' },
			true
		);
		assert.deepEqual( said( evidence ), [
			[ 'rest', 'bad_hash', 'missing', 0 ],
			[ 'admin', 'bad_hash', 'accepted', 0 ],
			[ 'front', 'bad_hash', 'missing', 0 ],
		] );
		assert.deepEqual(
			verdict.findings.map( ( { check } ) => check ),
			[ 'login-cookie-overwritten' ]
		);
		const config = readFileSync(
			join( site.root, 'wp-config.php' ),
			'utf8'
		).split( '\n' );
		const line =
			config.findIndex( ( each ) => each.includes( 'COOKIEHASH' ) ) + 1;
		assert.ok( line > 0 );
		const finding = verdict.findings[ 0 ]?.finding;
		assert.match(
			finding?.detail ?? '',
			new RegExp( `COOKIEHASH shar… \\(wp-config\\.php:${ line }\\)` )
		);
		const snippet = finding?.remediation.steps[ 0 ]?.snippet?.code ?? '';
		assert.match(
			snippet,
			new RegExp( `COOKIEHASH.*line ${ line }$`, 'm' )
		);
		assert.doesNotMatch( snippet, /ADMIN_COOKIE_PATH/ );
	} );

	test( 'logging in once more ends it, until the other site is logged in to again', async () => {
		const constants = { COOKIEHASH: 'shared', COOKIEPATH: '/' };
		const { jar, session, evidence } = await visit( constants, true );
		const check = 'login-cookie-overwritten';
		assert.equal(
			( await verified( check, evidence, session ) ).isProven,
			false
		);
		await logIn( jar, site.url, site.admin );
		// Of the new login, as the page has it once it has renewed its nonces.
		const later = await sessionOf( jar );
		assert.equal(
			( await verified( check, evidence, later ) ).isProven,
			true
		);
		const again = diagnose( await diagnosed( later ) );
		assert.equal( again.kind, 'healthy', again.headline );
	} );

	test( 'a cookie that goes to wp-admin alone is seen not to arrive elsewhere', async () => {
		const { evidence, verdict } = await visit(
			{
				COOKIEPATH: '/wp-admin/',
				SITECOOKIEPATH: '/wp-admin/',
				ADMIN_COOKIE_PATH: '/wp-admin',
			},
			false
		);
		assert.deepEqual( said( evidence ), [
			[ 'rest', 'missing', 'missing', 0 ],
			[ 'admin', 'accepted', 'accepted', 0 ],
			[ 'front', 'missing', 'missing', 0 ],
		] );
		assert.equal(
			verdict.findings[ 0 ]?.check,
			'cookie-path-misses-rest',
			verdict.headline
		);
		assert.ok(
			verdict.results.some(
				( { id, outcome } ) =>
					id === 'login-cookie-not-sent' && outcome === 'fail'
			)
		);
	} );

	test( 'a login to the second site alone leaves none here that counts', async () => {
		defineConstants( site, {} );
		const jar = cookieJar();
		await logIn( jar, second, site.admin );
		assert.equal( jar.headerFor( `${ site.url }/wp-json/` ), '' );
		assert.match( jar.headerFor( `${ second }/wp-json/` ), /_logged_in_/ );
	} );

	test( 'it is seen while everything is closed, without a value of any cookie, and with a ticket only', async () => {
		defineConstants( site, {} );
		const jar = cookieJar();
		await logIn( jar, site.url, site.admin );
		const session = await sessionOf( jar );
		await usePlugins( site, { 'closed/closed.php': CLOSED } );
		try {
			const answered = await askEveryPart(
				session,
				await diagnosed( session )
			);
			assert.deepEqual(
				cookieEchoesIn( answered ).map( ( { login } ) => login ),
				[ 'accepted', 'accepted', 'accepted' ]
			);
			const values = jar
				.headerFor( `${ site.url }/wp-admin/` )
				.split( '; ' )
				.map( ( pair ) => pair.split( '=' )[ 1 ] ?? '' );
			for ( const value of values ) {
				assert.ok( ! JSON.stringify( answered ).includes( value ) );
			}
			const without = await fetch( `${ site.url }/?ws401_echo=a.b` );
			assert.deepEqual(
				[ without.status, await without.text() ],
				[ 401, 'closed' ]
			);
		} finally {
			await usePlugins( site, {} );
		}
	} );
} );
