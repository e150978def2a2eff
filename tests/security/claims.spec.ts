/**
 * What the page, README.md and readme.txt promise, each by the name of a test, on a real WordPress with the page in a real browser.
 */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { expect } from '@playwright/test';

import { FindPanel } from '../e2e/fixtures/find-panel';
import type { TestSite } from '../sandbox/test-site';
import { changesBetween, everythingOf } from './everything-on-disk';
import { BLOCKERS, openPromisedSite, type PromisedSite } from './promised-site';

/** What the page says at the most. */
const MOST_REQUESTS = 30;

/** What a visitor gets at some addresses, without what differs from one request to the next anyway. */
async function visitorsSee( url: string ) {
	const seen: Record< string, unknown > = {};
	for ( const path of [
		'/',
		'/?p=1',
		'/wp-login.php',
		'/wp-json/',
		'/wp-json/wp/v2/posts',
		'/no-such-page/',
	] ) {
		const answer = await fetch( url + path, { redirect: 'manual' } );
		const headers = Object.fromEntries( answer.headers.entries() );
		delete headers.date;
		// Counts down on each connection.
		delete headers[ 'keep-alive' ];
		seen[ path ] = {
			status: answer.status,
			headers,
			body: await answer.text(),
		};
	}
	return seen;
}

/** Names of this plugin's options and scheduled events. */
async function ownRows( site: TestSite ): Promise< string[] > {
	return JSON.parse(
		await site.php(
			`global $wpdb;
			$events = array_merge( ...array_map( 'array_keys', array_values( array_filter( (array) _get_cron_array() ) ) ) );
			echo wp_json_encode( array_merge(
				$wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%ws401%'" ),
				array_values( preg_grep( '/ws401/', $events ) )
			) );`
		)
	);
}

describe( 'what the page promises', () => {
	let promised: PromisedSite;

	before( async () => {
		promised = await openPromisedSite();
	} );
	after( () => promised.stop() );

	test( 'a diagnosis writes nothing', async () => {
		const { site, diagnosis } = promised;
		await diagnosis.open();
		// WordPress makes the menu of a block theme when somebody first looks at a page with one, whoever that is.
		await fetch( `${ site.url }/` );
		const original = await everythingOf( site );
		await diagnosis.runButton.click();
		await diagnosis.untilFinished();
		assert.equal(
			await diagnosis.headlineCheck(),
			'rest-closed-to-visitors'
		);
		assert.deepEqual(
			changesBetween( original, await everythingOf( site ) ),
			[]
		);
	} );

	test( 'saving a post is tried, and the post stays as it is', async () => {
		const { site, diagnosis, requestsLogged } = promised;
		const post = () =>
			site.php(
				`global $wpdb; echo wp_json_encode( $wpdb->get_results( "SELECT * FROM $wpdb->posts" ) );`
			);
		const original = await post();
		requestsLogged();
		await diagnosis.run();
		assert.ok(
			requestsLogged().some( ( line ) =>
				/"(?:POST|PUT|PATCH) \S*(?:wp-json|rest_route)/.test( line )
			),
			'No unsafe request of the REST API was sent.'
		);
		assert.equal( await post(), original );
	} );

	test( 'a diagnosis sends 30 requests at most', async () => {
		const { diagnosis, requestsLogged } = promised;
		await diagnosis.open();
		requestsLogged();
		await diagnosis.runButton.click();
		await diagnosis.untilFinished();
		// The page's own calls, by which it reads facts, are no test requests, nor are the parts of the page that are loaded late.
		const sent = requestsLogged().filter(
			( line ) =>
				! /admin-ajax\.php\?action=ws401_|"GET \S*\/who-said-401\/build\/admin\/[\w-]+\.(?:js|css)\b/.test(
					line
				)
		);
		assert.ok(
			sent.length > 5,
			`Only ${ sent.length } requests are in the log.`
		);
		assert.ok(
			sent.length <= MOST_REQUESTS,
			`${ sent.length } requests:\n${ sent.join( '\n' ) }`
		);
	} );

	test( 'nothing leaves this site', async () => {
		const { site, diagnosis, hostsAsked } = promised;
		const own = new URL( site.url ).host;
		await diagnosis.open();
		hostsAsked();
		await diagnosis.runButton.click();
		await diagnosis.untilFinished();
		assert.deepEqual( hostsAsked(), {
			browser: new Set( [ own ] ),
			server: new Set( [ own ] ),
		} );

		// The record would show it.
		await site.php( `wp_remote_get( 'http://elsewhere.test/' );` );
		await promised.context.request.get( site.url );
		await diagnosis.page.evaluate( () =>
			fetch( 'http://elsewhere.test:9/' ).catch( () => {} )
		);
		const { browser, server } = hostsAsked();
		assert.ok( server.has( 'elsewhere.test' ) );
		assert.ok( browser.has( 'elsewhere.test:9' ) );
	} );

	test( 'a request to another site that is pasted is sent nowhere', async () => {
		const { site, diagnosis, hostsAsked } = promised;
		const own = new URL( site.url ).host;
		await diagnosis.open();
		await diagnosis.give(
			'curl -u admin:secret https://elsewhere.test/wp-json/wp/v2/posts'
		);
		hostsAsked();
		await diagnosis.runButton.click();
		await expect( diagnosis.page.locator( '.ws401' ) ).toContainText(
			'elsewhere.test'
		);
		// Whatever was on its way has been sent when a whole diagnosis is over.
		await diagnosis.give( '' );
		await diagnosis.check();
		const { browser, server } = hostsAsked();
		assert.deepEqual( [ ...browser, ...server ], [ own, own ] );
	} );

	test( 'visitors notice nothing', async () => {
		const { site, diagnosis } = promised;
		await diagnosis.open();
		const original = await visitorsSee( site.url );
		await diagnosis.runButton.click();
		let isOver = false;
		const over = diagnosis.untilFinished().finally( () => {
			isOver = true;
		} );
		let looks = 0;
		do {
			assert.deepEqual( await visitorsSee( site.url ), original );
			looks++;
		} while ( ! isOver );
		await over;
		assert.ok(
			looks > 1,
			'The diagnosis was over before anybody looked twice.'
		);
	} );

	/** Has the page search for the plugin, and looks again and again until it is found. */
	async function whileSearching( look: () => Promise< void > ) {
		const { diagnosis } = promised;
		const panel = new FindPanel( diagnosis.page );
		await panel.openFromVerdict();
		await panel.start.click();
		let isOver = false;
		const over = panel.untilFinished().finally( () => {
			isOver = true;
		} );
		let looks = 0;
		do {
			await look();
			looks++;
		} while ( ! isOver );
		await over;
		assert.deepEqual(
			( await panel.plugins( 'culprit' ) ).sort(),
			BLOCKERS
		);
		// Each search of these tests is agreed to by itself.
		await diagnosis.page.evaluate( 'localStorage.clear()' );
		assert.ok(
			looks > 1,
			'The search was over before anybody looked twice.'
		);
	}

	test( 'no plugin is deactivated while one is searched for, and visitors notice nothing', async () => {
		const { site, diagnosis } = promised;
		const plugins = () =>
			site.php(
				`echo wp_json_encode( get_option( 'active_plugins' ) );`
			);
		await diagnosis.run();
		const active = await plugins();
		const seen = await visitorsSee( site.url );
		await whileSearching( async () => {
			assert.deepEqual( await visitorsSee( site.url ), seen );
			assert.equal( await plugins(), active );
		} );
	} );

	test( 'a search writes one must-use plugin, rows of its own and a scheduled event, and removes them at its end', async () => {
		const { site, diagnosis } = promised;
		await diagnosis.run();
		const original = await everythingOf( site );
		const files = new Set< string >();
		const rows = new Set< string >();
		await whileSearching( async () => {
			for ( const row of await ownRows( site ) ) {
				rows.add( row );
			}
			for ( const name of changesBetween(
				original,
				await everythingOf( site )
			) ) {
				files.add( name );
			}
		} );
		assert.deepEqual(
			[
				...new Set(
					[ ...rows ].map( ( row ) =>
						row.replace( /_[0-9a-f]{16}.*/, '_…' )
					)
				),
			].sort(),
			[
				'ws401_expire_runs',
				'ws401_pending',
				'ws401_probe_…',
				'ws401_runs',
				'ws401_trace_…',
			]
		);
		assert.deepEqual( [ ...files ].sort(), [
			'/wp-content/mu-plugins/00-who-said-401.php',
			'mu-plugins/00-who-said-401.php',
			'wp_options',
		] );
		// The answer is shown before its run has ended.
		await expect
			.poll(
				async () =>
					changesBetween( original, await everythingOf( site ) ),
				{ timeout: 60_000 }
			)
			.toEqual( [] );
	} );
} );
