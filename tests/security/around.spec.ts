/** What the plugin shows of itself elsewhere in the admin area: right on a healthy and on a broken site, for those it is for, and at no cost for visitors. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { diagnose } from '../../src/diagnosis/judging';
import { openReport } from '../../src/report/saved/open-report';
import { giveToPhp, usePlugins } from '../sandbox/plugin-files';
import { cookieOf, openSession, type Session } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';

const CLOSED = {
	'blocker/blocker.php': `add_filter( 'rest_authentication_errors', function ( $result ) {
	return is_user_logged_in() || $result ? $result : new WP_Error( 'closed', 'Closed.', array( 'status' => 401 ) );
}, 20 );`,
};

/** Writes which of our files a request has loaded. */
const LISTS_FILES = `<?php
register_shutdown_function( function () {
	$own = array_filter( get_included_files(), static fn( $file ) => false !== strpos( $file, '/who-said-401/src/server/' ) );
	file_put_contents( __DIR__ . '/loaded.json', json_encode( array_values( $own ) ) );
} );`;

interface HealthResult {
	label: string;
	status: string;
	description: string;
	actions: string;
}

describe( 'around the page', () => {
	let site: TestSite;
	let session: Session;
	let mu: string;

	before( async () => {
		site = await openSite();
		await usePlugins( site, {} );
		await site.php(
			`wp_insert_user( array( 'user_login' => 'reader', 'user_pass' => 'password', 'user_email' => 'reader@example.org', 'role' => 'subscriber' ) );`
		);
		session = await openSession( site );
		mu = join( site.root, 'wp-content/mu-plugins' );
		mkdirSync( mu, { recursive: true } );
		giveToPhp( site, mu );
	} );
	after( () => site.stop() );

	const screen = async ( path: string ) =>
		( await session.fetch( `/wp-admin/${ path }` ) ).text();

	/** Runs the test as Site Health's script does. */
	async function health(): Promise< HealthResult > {
		const html = await screen( 'site-health.php' );
		const [ , text = '{}' ] =
			/var SiteHealth = (\{.*?\});/.exec( html ) ?? [];
		const settings = JSON.parse( text );
		const listed = settings.site_status.async.find(
			( each: { test: string } ) => each.test === 'ws401-rest'
		);
		assert.ok( listed && ! listed.has_rest, 'the screen runs the test' );
		const answer = await session.fetch( '/wp-admin/admin-ajax.php', {
			method: 'POST',
			body: new URLSearchParams( {
				action: `health-check-${ listed.test.replace( '_', '-' ) }`,
				_wpnonce: settings.nonce.site_status,
			} ),
		} );
		return ( await answer.json() ).data;
	}

	test( 'Site Health has nothing to say on a healthy site, and leads here from a closed one', async () => {
		const healthy = await health();
		assert.equal( healthy.status, 'good' );
		assert.equal( healthy.actions, '' );

		await usePlugins( site, CLOSED );
		const closed = await health();
		await usePlugins( site, {} );
		assert.equal( closed.status, 'recommended' );
		assert.match( closed.label, /refuses visitors \(401\)/ );
		assert.match(
			closed.actions,
			/tools\.php\?page=who-said-401&#038;start=[0-9a-f]{10}">Find out why</
		);
	} );

	test( 'what is no answer of the REST API is no pass, and no answer is not known', async () => {
		const file = join( mu, 'odd.php' );
		writeFileSync(
			file,
			`<?php add_action( 'parse_request', function () { if ( false !== strpos( $_SERVER['REQUEST_URI'], 'wp-json' ) ) { echo '<p>Hello</p>'; exit; } }, 0 );`
		);
		const page = await health();
		writeFileSync(
			file,
			`<?php add_filter( 'pre_http_request', function () { return new WP_Error( 'no', 'Not <b>today</b>.' ); } );`
		);
		const none = await health();
		rmSync( file );
		assert.match( page.description, /not JSON/ );
		assert.equal( page.status, 'recommended' );
		assert.match( none.label, /not known/ );
		assert.match( none.description, /Not &lt;b&gt;today/ );
	} );

	test( 'the test needs its nonce and an administrator', async () => {
		const ask = ( cookie: string ) =>
			fetch( `${ site.url }/wp-admin/admin-ajax.php`, {
				method: 'POST',
				headers: { Cookie: cookie },
				body: new URLSearchParams( {
					action: 'health-check-ws401-rest',
				} ),
			} );
		assert.equal( ( await ask( session.cookie ) ).status, 403 );
		assert.equal(
			( await ask( await cookieOf( site, 'reader', 'password' ) ) )
				.status,
			403
		);
		assert.equal( ( await ask( '' ) ).status, 400 );
	} );

	test( 'the Info tab names the code that can refuse', async () => {
		await usePlugins( site, CLOSED );
		const html = await screen( 'site-health.php?tab=debug' );
		await usePlugins( site, {} );
		assert.match(
			html,
			/<li>[^<:]+: wp-content\/plugins\/blocker\/blocker\.php:4 \(rest_authentication_errors\)<\/li>/
		);
		assert.match(
			await screen( 'site-health.php?tab=debug' ),
			/None that can be seen here/
		);
	} );

	test( 'the Plugins screen, the Help tab and the privacy guide have their part', async () => {
		assert.match(
			await screen( 'plugins.php' ),
			/tools\.php\?page=who-said-401">Who said 401\?</
		);
		const help = await screen( 'tools.php?page=who-said-401' );
		assert.match( help, /tab-panel-ws401-glossary/ );
		assert.match( help, /<dt><strong>Nonce<\/strong><\/dt>/ );
		assert.match(
			await screen( 'options-privacy.php?tab=policyguide' ),
			/Who Said 401 collects nothing from visitors/
		);
	} );

	test( 'server and page speak the user’s language', async () => {
		const speak = ( locale: string ) =>
			site.php(
				`update_user_meta( get_user_by( 'login', 'admin' )->ID, 'locale', '${ locale }' );`
			);
		try {
			for ( const [ locale, link, button ] of [
				[ 'de_DE', 'Wer hat 401 gesagt?', 'Alles prüfen' ],
				[ 'ar', 'من قال 401؟', 'فحص كل شيء' ],
			] as const ) {
				await speak( locale );
				assert.ok(
					( await screen( 'plugins.php' ) ).includes( `>${ link }<` ),
					locale
				);
				assert.ok(
					( await screen( 'tools.php?page=who-said-401' ) ).includes(
						`"Check everything":["${ button }"]`
					),
					locale
				);
			}
		} finally {
			await speak( '' );
		}
	} );

	test( 'a visitor’s request loads none of it', async () => {
		writeFileSync( join( mu, 'files.php' ), LISTS_FILES );
		const loaded: Record< string, string[] > = {};
		for ( const path of [ '/', '/wp-json/wp/v2/posts', '/wp-login.php' ] ) {
			await ( await fetch( site.url + path ) ).text();
			loaded[ path ] = JSON.parse(
				readFileSync( join( mu, 'loaded.json' ), 'utf8' )
			);
		}
		rmSync( join( mu, 'files.php' ) );
		for ( const [ path, files ] of Object.entries( loaded ) ) {
			assert.deepEqual( files, [], path );
		}
	} );

	test( 'the recipe for plugin authors does what it says', async () => {
		const [ , code = '' ] =
			/```php\n([\s\S]*?)```/.exec(
				readFileSync(
					join( __dirname, '../../docs/plugin-authors.md' ),
					'utf8'
				)
			) ?? [];
		await usePlugins( site, { 'my-plugin/my-plugin.php': code } );
		await site.php(
			`update_option( 'my_plugin_open_routes', array( '/wp/v2/types' ) );`
		);
		const ask = async ( route: string, init: RequestInit = {} ) => {
			const answer = await fetch(
				`${ site.url }/wp-json${ route }`,
				init
			);
			return [ answer.status, await answer.text() ] as const;
		};
		const login = {
			Cookie: session.cookie,
			'X-WP-Nonce': session.server.restNonce(),
		};
		const [ status, text ] = await ask( '/wp/v2/posts' );
		assert.equal( status, 401 );
		assert.equal( JSON.parse( text ).code, 'my_plugin_rest_closed' );
		for ( const [ route, init, expected ] of [
			[ '/wp/v2/types', {}, 200 ],
			[ '/wp/v2/posts', { method: 'OPTIONS' }, 200 ],
			[ '/wp/v2/users/me', { headers: login }, 200 ],
			[ '/wp/v2/posts', { headers: { Cookie: session.cookie } }, 401 ],
		] as const ) {
			assert.equal( ( await ask( route, init ) )[ 0 ], expected, route );
		}
		await usePlugins( site, {} );
	} );

	/** Calls the ability as an agent does. */
	const callAbility = ( headers: Record< string, string > ) =>
		fetch(
			`${ site.url }/wp-json/wp-abilities/v1/abilities/who-said-401/facts/run`,
			{ headers }
		);

	test( 'the ability answers an administrator with a report, without names, addresses and secrets', async () => {
		const answer = await callAbility( {
			Cookie: session.cookie,
			'X-WP-Nonce': session.server.restNonce(),
			'X-Forwarded-For': '203.0.113.77',
			'X-Forwarded-Proto': 'https',
		} );
		const text = await answer.text();
		assert.equal( answer.status, 200, text );
		const opened = openReport( text, diagnose );
		assert.ok( opened.kind === 'report', JSON.stringify( opened ) );
		const { evidence } = opened;
		assert.equal( evidence.site?.home, site.url );
		assert.equal( evidence.account?.login, '[redacted]' );
		assert.equal(
			evidence.server?.forwarded[ 'x-forwarded-proto' ],
			'https'
		);
		for ( const part of [
			'site',
			'server',
			'components',
			'hooks',
			'account',
			'credentials',
		] as const ) {
			assert.ok( evidence[ part ], `${ part } is known` );
		}
		const salts = JSON.parse(
			await site.php(
				`echo wp_json_encode( array( AUTH_KEY, LOGGED_IN_KEY, NONCE_SALT, DB_PASSWORD, wp_get_current_user()->user_pass ) );`
			)
		) as string[];
		for ( const secret of [
			...salts.filter( Boolean ),
			...session.cookie
				.split( '; ' )
				.map( ( pair ) => pair.slice( pair.indexOf( '=' ) + 1 ) ),
			session.server.restNonce(),
			session.server.pageNonce(),
			'203.0.113.77',
			'admin@',
			'127.0.0.1"',
		] ) {
			assert.ok( ! text.includes( secret ), secret );
		}
	} );

	test( 'the ability answers nobody else', async () => {
		const cookie = await cookieOf( site, 'reader', 'password' );
		const nonce = await (
			await fetch(
				`${ site.url }/wp-admin/admin-ajax.php?action=rest-nonce`,
				{
					headers: { Cookie: cookie },
				}
			)
		).text();
		for ( const [ headers, status ] of [
			[ {}, 401 ],
			[ { Cookie: cookie, 'X-WP-Nonce': nonce }, 403 ],
		] as const ) {
			const answer = await callAbility( headers );
			assert.equal( answer.status, status );
			assert.doesNotMatch( await answer.text(), /evidence/ );
		}
		assert.equal(
			await site.php(
				`wp_set_current_user( get_user_by( 'login', 'reader' )->ID ); $said = wp_get_ability( 'who-said-401/facts' )->execute(); echo is_wp_error( $said ) ? $said->get_error_code() : 'let in';`
			),
			'ability_invalid_permissions'
		);
	} );
} );
