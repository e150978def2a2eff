/** No probe writes: requests that would act are pasted, typed, kept and sent by hand, and the site stays as it was. */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import type { RouteRow } from '../../src/diagnosis/routes/rows';
import { routeProbes } from '../../src/diagnosis/routes/route-probes';
import type { Probe, GivenFacts } from '../../src/diagnosis/evidence/types';
import { whatItDoes } from '../../src/admin/parts/verdict/real-save-words';
import { realSaveIn, realSaveOf } from '../../src/diagnosis/probes';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import { saveForReal } from '../../src/run/diagnose/save-for-real';
import { applyHtaccess } from '../../src/run/change-htaccess/apply';
import { nameChange } from '../../src/transport/htaccess';
import { sendRealSave } from '../../src/transport/real-save';
import { startRun } from '../../src/transport/sandbox/run';
import { ServerError } from '../../src/transport/server-error';
import { openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { fromServer, type RawProbe } from './from-server';

/** Actions of other plugins that act on a plain GET, as many do. */
const ACTS = `<?php
function acts() { update_option( 'acted', $_SERVER['REQUEST_METHOD'] . ' ' . $_SERVER['REQUEST_URI'] ); }
add_action( 'wp_ajax_wipe', 'acts' );
add_action( 'wp_ajax_nopriv_wipe', 'acts' );
add_action( 'admin_post_wipe', 'acts' );
add_action( 'load-post.php', 'acts' );
add_action( 'init', function () { if ( isset( $_GET['wipe-all'] ) || isset( $_POST['wipe-all'] ) || wp_doing_cron() ) { acts(); } } );
add_action( 'rest_api_init', function () {
	register_rest_route( 'acts/v1', '/wipe', array( array( 'methods' => 'GET', 'callback' => 'acts', 'permission_callback' => '__return_true' ) ) );
	register_rest_route( 'open/v1', '/wipe', array( array( 'methods' => 'POST', 'callback' => 'acts', 'permission_callback' => '__return_true' ) ) );
} );`;

describe( 'a diagnosis writes nothing', () => {
	let site: TestSite;
	let session: Session;
	let post: number;

	/** Everything that an attacker would change. */
	const state = () =>
		site.php( `
			global $wpdb;
			echo wp_json_encode( array(
				$wpdb->get_col( "SELECT CONCAT_WS( '|', ID, post_status, post_title, MD5( post_content ), post_modified ) FROM $wpdb->posts ORDER BY ID DESC" ),
				$wpdb->get_col( "SELECT user_login FROM $wpdb->users" ),
				get_option( 'blogname' ), get_option( 'acted', 'nothing' ),
			) );` );

	before( async () => {
		site = await openSite();
		const folder = join( site.root, 'wp-content/mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		writeFileSync( join( folder, 'acts.php' ), ACTS );
		session = await openSession( site );
		// WordPress writes a menu the first time that somebody looks.
		await session.fetch( '/' );
	} );
	after( () => site.stop() );
	beforeEach( async () => {
		post = Number(
			await site.php(
				`delete_option( 'acted' ); echo wp_insert_post( array( 'post_title' => 'Dear', 'post_content' => 'Kept', 'post_status' => 'publish' ) );`
			)
		);
	} );

	const asGiven = ( method: string, url: string ): GivenFacts => ( {
		method,
		url: url.startsWith( '/wp/v2/' ) ? url : site.url + url,
		status: 401,
		code: null,
		at: Date.now(),
	} );

	const diagnoseGiven = (
		given: GivenFacts[] = [],
		content: string | null = null
	) =>
		collectEvidence( {
			server: session.server,
			world: session.world,
			given,
			content,
			progress: {
				onFacts: () => {},
				onPlan: () => {},
				onExchange: () => {},
			},
		} );

	for ( const [ name, method, path ] of [
		[
			'a new administrator',
			'GET',
			'/wp-json/wp/v2/users?_method=POST&username=evil&email=evil@example.org&password=evil&roles[]=administrator',
		],
		[
			'a post deleted for good',
			'GET',
			'/wp-json/wp/v2/posts/%post%?_method=DELETE&force=true',
		],
		[ 'a bare route', 'GET', '/wp/v2/settings?_method=PUT&title=OWNED' ],
		[
			'the argument under the name that PHP makes of it',
			'GET',
			'/wp-json/wp/v2/posts/%post%?.method=DELETE',
		],
		[
			'an encoded name',
			'GET',
			'/wp-json/wp/v2/posts/%post%?%5Fmethod=DELETE&force=true',
		],
		[
			'the query form',
			'GET',
			'/?rest_route=/wp/v2/posts/%post%&+_method=DELETE&force=true',
		],
		[
			'a HEAD',
			'HEAD',
			'/wp-json/wp/v2/posts/%post%?_method%00=DELETE&force=true',
		],
		[
			'an open route that acts',
			'GET',
			'/wp-json/open/v1/wipe?_method=POST',
		],
		[ 'a POST', 'POST', '/wp-json/wp/v2/posts/%post%?title=OWNED' ],
		[
			'an action of wp-admin that looks like REST',
			'GET',
			'/wp-admin/admin-ajax.php?action=wipe&rest_route=/wp/v2/posts',
		],
		[
			'a file of wp-admin that looks like REST',
			'GET',
			'/wp-admin/post.php/wp-json/wp/v2/posts?action=edit&post=%post%',
		],
		[
			'an action of wp-admin',
			'GET',
			'/wp-admin/admin-post.php?action=wipe',
		],
		[ 'the cron file', 'GET', '/wp-cron.php?doing_wp_cron&rest_route=/' ],
		[
			'a second route that PHP prefers',
			'GET',
			'/wp-json/wp/v2/posts?rest.route=/acts/v1/wipe',
		],
		[ 'a page that acts', 'GET', '/?wipe-all=1' ],
	] as const ) {
		test( `of a given request: ${ name }`, async () => {
			const original = await state();
			await diagnoseGiven( [
				asGiven( method, path.replace( '%post%', String( post ) ) ),
			] );
			assert.equal( await state(), original );
		} );
	}

	for ( const [ name, path, content ] of [
		[ 'a save', '/wp-json/wp/v2/posts/%post%', { title: 'OWNED' } ],
		[
			'fields that code acts on',
			'/wp-json/wp/v2/posts/%post%',
			{ 'wipe-all': 1, action: 'wipe', _method: 'DELETE', force: true },
		],
		[ 'an open route that acts', '/wp-json/open/v1/wipe', { a: 1 } ],
	] as const ) {
		test( `of the content of a given request: ${ name }`, async () => {
			const original = await state();
			const { exchanges } = await diagnoseGiven(
				[
					{
						...asGiven(
							'POST',
							path.replace( '%post%', String( post ) )
						),
						body: true,
						hasContent: true,
						contentType: 'application/x-www-form-urlencoded',
					},
				],
				JSON.stringify( content )
			);
			const sent = ( exchanges ?? [] ).filter(
				( { probe } ) => probe.content !== undefined
			);
			assert.deepEqual(
				sent.map( ( { probe } ) => probe.content ),
				[ 'form', 'own' ]
			);
			assert.ok(
				sent.every( ( { reachedEndpoint } ) => reachedEndpoint )
			);
			assert.equal( await state(), original );
		} );
	}

	test( 'not even as a visitor before the cookie is sent', async () => {
		const original = await state();
		await diagnoseGiven( [
			asGiven( 'GET', '/wp-json/open/v1/wipe?_method=POST' ),
			asGiven( 'POST', '/wp-json/open/v1/wipe?_method=POST' ),
		] );
		assert.equal( await state(), original );
	} );

	test( 'on its own it asks no route of a plugin', async () => {
		const evidence = await diagnoseGiven();
		const asked = ( evidence.exchanges ?? [] ).map(
			( { probe } ) => probe.route
		);
		assert.ok( asked.length > 8 );
		assert.deepEqual(
			asked.filter( ( route ) => /acts|open\/v1/.test( route ?? '' ) ),
			[]
		);
		assert.equal( await site.php( `echo get_option( 'acted' );` ), '' );
	} );

	test( 'a given GET of a plugin’s route is the user’s own and is sent', async () => {
		await diagnoseGiven( [ asGiven( 'GET', '/wp-json/acts/v1/wipe' ) ] );
		assert.match(
			await site.php( `echo get_option( 'acted' );` ),
			/acts\/v1\/wipe/
		);
	} );

	test( 'of a path that is typed for a route', async () => {
		const original = await state();
		const evidence = await diagnoseGiven();
		const row = {
			handler: null,
			visitor: { outcome: 'unknown', words: '' },
			account: null,
			who: '',
		} as unknown as RouteRow;
		for ( const path of [
			`/wp/v2/posts/${ post }?_method=DELETE&force=true`,
			`/wp/v2/posts/${ post }?.method=DELETE`,
			`/wp/v2/posts/${ post }?_method[]=DELETE`,
			'/../wp-admin/admin-ajax.php?action=wipe',
			'/%2e%2e/wp-admin/admin-post.php?action=wipe',
			'/open/v1/wipe?_method=POST',
		] ) {
			for ( const probe of routeProbes(
				evidence.site!,
				evidence.page!,
				row,
				'GET',
				path
			) ) {
				for ( const vantage of [ 'browser', 'loopback' ] as const ) {
					await session.vantages[ vantage ]!( { ...probe, vantage } );
				}
			}
		}
		assert.equal( await state(), original );
	} );

	/** A probe as a kept search or a saved report may hold it. */
	const kept = ( url: string, asked: Partial< Probe > = {} ): Probe => ( {
		id: 'kept',
		endpoint: 'posts',
		route: '/wp/v2/posts',
		url: site.url + url,
		method: 'GET',
		credential: 'cookie-nonce',
		form: 'pretty',
		vantage: 'browser',
		dryRun: false,
		expects: { statuses: [ 200 ], why: '' },
		...asked,
	} );

	test( 'of a probe that was kept, when it is verified', async () => {
		const original = await state();
		for ( const probe of [
			kept( `/wp-json/wp/v2/posts/${ post }?_method=DELETE&force=true` ),
			kept( `/wp-json/wp/v2/posts/${ post }?.method=DELETE`, {
				vantage: 'loopback',
			} ),
			kept( `/wp-json/wp/v2/posts/${ post }`, { method: 'DELETE' } ),
			kept( '/wp-admin/admin-ajax.php?action=wipe' ),
			kept( '/wp-admin/admin-ajax.php?action=wipe', {
				route: null,
				form: 'direct',
				vantage: 'loopback',
			} ),
		] ) {
			const { failure } =
				await session.vantages[ probe.vantage ]!( probe );
			assert.equal( failure?.kind, 'refused-to-send', probe.url );
		}
		assert.equal( await state(), original );
	} );

	test( 'of a save that may be sent for real, but by whoever has asked the user', async () => {
		const original = await state();
		const given = {
			...asGiven( 'PUT', `/wp-json/wp/v2/posts/${ post }` ),
			body: true,
			hasContent: true as const,
		};
		const content = JSON.stringify( { content: 'Asked' } );
		const evidence = await diagnoseGiven( [ given ], content );
		const probe = realSaveOf( evidence );
		assert.ok( probe );
		for ( const vantage of [ 'browser', 'loopback' ] as const ) {
			const { failure } = await session.vantages[ vantage ]!( {
				...probe,
				vantage,
			} );
			assert.equal( failure?.kind, 'refused-to-send', vantage );
		}
		for ( const changed of [
			{ url: `${ probe.url }?_method=DELETE&force=true` },
			{ url: probe.url.replace( /:\d+/, ':9' ) },
			{ endpoint: 'given' },
			{ credential: 'cookie' },
		] satisfies Partial< Probe >[] ) {
			const { failure } = await sendRealSave(
				session.server,
				session.world,
				{ ...probe, ...changed },
				content
			);
			assert.equal( failure?.kind, 'refused-to-send' );
		}
		assert.equal( await state(), original );

		const saved = await saveForReal(
			session.server,
			session.world,
			evidence,
			content
		);
		assert.equal(
			realSaveIn( saved.exchanges ?? [] )?.response?.status,
			200
		);
		assert.equal(
			await site.php( `echo get_post( ${ post } )->post_content;` ),
			'Asked'
		);
		// Once: what was sent is not offered again.
		assert.equal( realSaveOf( saved ), null );
	} );

	test( 'of a save that is offered as another one than it is', async () => {
		const original = await state();
		// PHP reads a thousand arguments (`max_input_vars`) and may be set to take `;` for `&`: which method counts is not known.
		for ( const query of [
			`_method=DELETE&force=true${ '&a'.repeat( 1000 ) }&_method=PUT`,
			'a=1;_method=DELETE',
			'_method=DELETE&_method=PUT',
		] ) {
			const given = {
				...asGiven(
					'POST',
					`/wp-json/wp/v2/posts/${ post }?${ query }`
				),
				body: true,
				hasContent: true as const,
			};
			const content = JSON.stringify( { content: 'Asked' } );
			const evidence = await diagnoseGiven( [ given ], content );
			assert.equal( realSaveOf( evidence ), null, query.slice( 0, 40 ) );
			const { failure } = await sendRealSave(
				session.server,
				session.world,
				{
					...evidence.exchanges!.find(
						( { probe } ) => probe.endpoint === 'given'
					)!.probe,
					endpoint: 'saved-for-real',
					dryRun: false,
					content: 'own',
				},
				content
			);
			assert.equal( failure?.kind, 'refused-to-send' );
			assert.equal( await state(), original );
		}
	} );

	test( 'of another item than the one that the dialog names', async () => {
		const other = Number(
			await site.php(
				`echo wp_insert_post( array( 'post_title' => 'Other', 'post_content' => 'Kept', 'post_status' => 'publish' ) );`
			)
		);
		const given = {
			...asGiven( 'PUT', `/wp-json/wp/v2/posts/${ post }` ),
			body: true,
			hasContent: true as const,
		};
		const content = JSON.stringify( { id: other, content: 'Asked' } );
		const evidence = await diagnoseGiven( [ given ], content );
		const probe = realSaveOf( evidence );
		assert.ok( probe );
		const words = whatItDoes(
			probe,
			evidence.exchanges ?? [],
			content
		).join( ' ' );
		await saveForReal( session.server, session.world, evidence, content );
		const contentOf = ( id: number ) =>
			site.php( `echo get_post( ${ id } )->post_content;` );
		// WordPress obeys what stands in the content (`WP_REST_Request::get_parameter_order()`).
		assert.equal( await contentOf( other ), 'Asked' );
		assert.equal( await contentOf( post ), 'Kept' );
		assert.match( words, new RegExp( `the number ${ other }\\b` ) );
		assert.doesNotMatch( words, /Dear/ );
	} );

	test( 'of a search’s trials', async () => {
		const original = await state();
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		try {
			for ( const method of [ 'GET', 'DELETE' ] ) {
				for ( const dryRun of [ false, true ] ) {
					for ( const vantage of [
						'browser',
						'loopback',
					] as const ) {
						await run.send(
							kept(
								`/wp-json/wp/v2/posts/${ post }?_method=DELETE&force=true`,
								{ method, dryRun, vantage }
							),
							{ enabled: new Set() }
						);
					}
				}
			}
		} finally {
			await run.end();
		}
		assert.equal( await state(), original );
	} );

	test( 'of the exchange that a change of .htaccess watches', async () => {
		const original = await state();
		for ( const url of [
			`/wp-json/wp/v2/posts/${ post }?.method=DELETE`,
			`/wp-json/wp/v2/posts/${ post }?_method=DELETE&force=true`,
			'/wp-admin/admin-ajax.php?action=wipe',
		] ) {
			const bytes = '# nothing\n';
			await assert.rejects(
				applyHtaccess(
					session.server,
					{
						...nameChange( bytes ),
						directory: '/',
						readSha256: '',
						bytes: Buffer.from( bytes ).toString( 'base64' ),
						exchange: {
							url: site.url + url,
							method: 'GET',
							credential: 'cookie-nonce',
							headers: {},
						},
					},
					{ confirm: async () => false }
				),
				( error ) =>
					error instanceof ServerError &&
					error.code === 'ws401_htaccess_exchange'
			);
		}
		assert.equal( await state(), original );
	} );

	test( 'by hand through the server', async () => {
		const original = await state();
		const address = `${ site.url }/wp-json/wp/v2/posts/${ post }`;
		const json = { 'Content-Type': 'application/json' };
		const probes: RawProbe[] = [
			{ url: `${ address }?_method=DELETE&force=true` },
			{ url: `${ address }?.method=DELETE` },
			{ url: address, method: 'DELETE' },
			{ url: address, headers: { 'X-HTTP-Method-Override': 'DELETE' } },
			{
				url: address,
				method: 'POST',
				headers: json,
				body: '{"title":"OWNED"}',
			},
			{
				url: address,
				method: 'DELETE',
				headers: { 'X-WS401-Dry-Run': 'nonsense' },
			},
			{
				url: address,
				method: 'DELETE',
				headers: { 'X-WS401-Run': 'nonsense.nonsense' },
			},
			{ url: `${ site.url }/wp-admin/admin-ajax.php?action=wipe` },
			{ url: `${ site.url }/wp-admin/admin-post.php?action=wipe` },
			{ url: `${ site.url }/?wipe-all=1` },
			{ url: `${ site.url }/wp-cron.php` },
		];
		for ( const probe of probes ) {
			for ( const credential of [ 'cookie-nonce', 'none' ] ) {
				const answer = await fromServer( session, {
					credential,
					...probe,
				} );
				assert.equal( answer.status, null, JSON.stringify( probe ) );
				assert.match( answer.text, /\.$/ );
			}
		}
		assert.equal( await state(), original );
	} );

	test( 'and the server sends no method and no header but the page’s', async () => {
		const url = `${ site.url }/wp-json/`;
		const probes: RawProbe[] = [
			{ url, method: 'TRACE', credential: 'cookie' },
			{ url, method: 'CONNECT' },
			{ url, method: 'PURGE' },
			{ url, headers: { Range: 'bytes=0-9' } },
			{ url, headers: { 'X-Forwarded-For': '10.0.0.1' } },
			{ url, headers: { 'X-Real-IP': '10.0.0.1' } },
			{ url, headers: { Upgrade: 'h2c' } },
			{ url, headers: { Authorization: 'Basic YTpi' } },
		];
		for ( const probe of probes ) {
			const answer = await fromServer( session, probe );
			assert.equal( answer.kind, 'bad_probe', JSON.stringify( probe ) );
		}
		assert.equal( ( await fromServer( session, { url } ) ).status, 200 );
	} );
} );
