/** What the plugin shows of itself elsewhere in the admin area: right on a healthy and on a broken site, for those it is for, and at no cost for visitors. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { diagnose } from '../../src/diagnosis/judging';
import { LoginsSchema } from '../../src/transport/history/login-schemas';
import { openReport } from '../../src/report/saved/open-report';
import { switchHistory } from '../history/recorded';
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

	/** What Site Health's screen hands to its script. */
	async function healthSettings() {
		const html = await screen( 'site-health.php' );
		const [ , text = '{}' ] =
			/var SiteHealth = (\{.*?\});/.exec( html ) ?? [];
		return JSON.parse( text );
	}

	/** Runs a test as Site Health's script does. */
	async function health( name = 'ws401-rest' ): Promise< HealthResult > {
		const settings = await healthSettings();
		const listed = settings.site_status.async.find(
			( each: { test: string } ) => each.test === name
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

	/** The tests that send nothing: their status by name. */
	const known = async (): Promise< Record< string, HealthResult > > =>
		Object.fromEntries(
			( await healthSettings() ).site_status.direct
				.filter( ( { test: name }: { test: string } ) =>
					name.startsWith( 'ws401-' )
				)
				.map( ( each: { test: string } ) => [ each.test, each ] )
		);

	test( 'Site Health asks as the editor and whether the header arrives: nothing to say on a healthy site, and each on its broken one', async () => {
		for ( const name of [ 'ws401-editor', 'ws401-header' ] ) {
			const healthy = await health( name );
			assert.equal( healthy.status, 'good', healthy.label );
			assert.equal( healthy.actions, '' );
		}
		const file = join( mu, 'odd.php' );
		writeFileSync(
			file,
			`<?php add_filter( 'rest_pre_dispatch', function ( $result, $server, $request ) { return 'edit' === $request['context'] ? new WP_Error( 'no', 'No.', array( 'status' => 403 ) ) : $result; }, 10, 3 );
unset( $_SERVER['HTTP_AUTHORIZATION'], $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] );`
		);
		const [ editor, header, visitors ] = [
			await health( 'ws401-editor' ),
			await health( 'ws401-header' ),
			await health(),
		];
		rmSync( file );
		assert.equal( visitors.status, 'good' );
		assert.equal( editor.status, 'recommended' );
		assert.match( editor.label, /answer the editor .* \(403\)/ );
		assert.equal( header.status, 'recommended' );
		assert.match( header.label, /header does not arrive at PHP/ );
		assert.match( header.actions, /Find out why/ );
	} );

	test( 'Site Health tries to save without saving, and says where that is refused', async () => {
		const stored = () =>
			site.php(
				`global $wpdb; echo md5( wp_json_encode( $wpdb->get_results( "SELECT * FROM $wpdb->posts" ) ) );`
			);
		const posts = await stored();
		const file = join( mu, 'odd.php' );
		const editorWith = async ( code: string ) => {
			writeFileSync( file, `<?php\n${ code }` );
			const { label, status } = await health( 'ws401-editor' );
			rmSync( file );
			return [ label, status ];
		};
		assert.deepEqual( await editorWith( '' ), [
			'Asked from your own server, the REST API answers the editor',
			'good',
		] );
		assert.deepEqual(
			await editorWith(
				`add_filter( 'rest_pre_dispatch', function ( $result, $server, $request ) { return 'POST' === $request->get_method() ? new WP_Error( 'no', 'No.', array( 'status' => 403 ) ) : $result; }, 10, 3 );`
			),
			[
				'The editor can read by way of the REST API, and not save (403)',
				'recommended',
			]
		);
		// What answers the sign of this plugin with something else: nothing is sent then.
		assert.deepEqual(
			await editorWith(
				`add_action( 'muplugins_loaded', function () { if ( isset( $_GET['ws401_dry_run'] ) ) { exit( 'Hello.' ); } } );`
			),
			[
				'Asked from your own server, the REST API lets the editor read',
				'good',
			]
		);
		// Where this plugin itself cannot do its dry run, nobody refused a save.
		assert.deepEqual(
			await editorWith(
				`add_filter( 'wp_rest_server_class', function () { eval( 'class Odd_Server extends WP_REST_Server { public function dispatch( $request ) { return parent::dispatch( $request ); } }' ); return 'Odd_Server'; } );`
			),
			[
				'Asked from your own server, the REST API lets the editor read',
				'good',
			]
		);
		// Refused before it comes to this plugin: its permit does not stay out.
		assert.deepEqual(
			await editorWith(
				`if ( 'POST' === $_SERVER['REQUEST_METHOD'] && false !== strpos( $_SERVER['REQUEST_URI'], 'wp/v2' ) ) { http_response_code( 403 ); exit; }`
			),
			[
				'The editor can read by way of the REST API, and not save (403)',
				'recommended',
			]
		);
		assert.equal(
			await site.php(
				`global $wpdb; echo $wpdb->get_var( "SELECT COUNT(*) FROM $wpdb->options WHERE option_name LIKE '%ws401\\_permit%'" );`
			),
			'0'
		);
		assert.equal( await stored(), posts );
	} );

	test( 'Site Health and the history’s watch repeat no text that stands in place of a code, and take it for an error', async () => {
		const file = join( mu, 'odd.php' );
		writeFileSync(
			file,
			`<?php\nadd_filter( 'rest_pre_dispatch', fn() => new WP_REST_Response( array( 'code' => 'Visit http://evil.example', 'message' => 'm', 'data' => array( 'status' => 200 ) ), 200 ) );`
		);
		for ( const name of [ 'ws401-rest', 'ws401-editor' ] ) {
			const { description, status } = await health( name );
			assert.equal( status, 'recommended' );
			assert.match( description, /with the error “…” in it/ );
			assert.doesNotMatch( description, /evil/ );
		}
		rmSync( file );
		assert.equal(
			await site.php(
				`echo WhoSaid401\\History\\Watch_Questions::judged( 'posts', array( 'status' => 200, 'json' => true, 'code' => 'Visit http://evil.example' ) )['state'];`
			),
			'fails'
		);
	} );

	test( 'Site Health says whether the site reaches itself', async () => {
		assert.equal( ( await health( 'ws401-loopback' ) ).status, 'good' );
		const file = join( mu, 'odd.php' );
		const loopbackWith = async ( code: string ) => {
			writeFileSync( file, `<?php\n${ code }` );
			const { label } = await health( 'ws401-loopback' );
			rmSync( file );
			return label;
		};
		assert.equal(
			await loopbackWith(
				`add_filter( 'pre_http_request', fn() => new WP_Error( 'no', 'No.' ) );`
			),
			'Your site does not reach itself'
		);
		assert.match(
			await loopbackWith(
				`if ( isset( $_GET['ticket'] ) ) { http_response_code( 418 ); exit; }`
			),
			/to its own wp-admin are answered by something else \(418\)/
		);
	} );

	test( 'Site Health knows of passwords and background jobs without asking', async () => {
		const healthy = await known();
		assert.deepEqual(
			Object.values( healthy ).map( ( { label, status } ) => [
				label,
				status,
			] ),
			[
				[ 'Application passwords are available', 'good' ],
				[ 'Background jobs run on time', 'good' ],
				[ 'Logins are meant to last 2 days', 'good' ],
			]
		);
		const file = join( mu, 'odd.php' );
		writeFileSync(
			file,
			`<?php\n/* Plugin Name: Odd One */\nadd_filter( 'wp_is_application_passwords_available', '__return_false' );
add_filter( 'pre_option_cron', function () { return array( time() - 7300 => array( 'odd_job' => array( 'x' => array( 'schedule' => false, 'args' => array() ) ) ), 'version' => 2 ); } );`
		);
		const broken = await known();
		rmSync( file );
		const passwords = broken[ 'ws401-passwords' ];
		assert.equal( passwords?.status, 'recommended' );
		assert.match(
			passwords?.description ?? '',
			/“Odd One” turns them off \(wp-content\/mu-plugins\/odd\.php:3\)/
		);
		const background = broken[ 'ws401-background' ];
		assert.equal( background?.status, 'recommended' );
		assert.match(
			background?.description ?? '',
			/The job “odd_job” was due 2 hours ago\./
		);
	} );

	test( 'Site Health tells a nonce that counts where it is made alone, passwords that a plugin checks too, and logins that cannot last', async () => {
		const file = join( mu, 'odd.php' );
		const saidWith = async ( name: string, code: string ) => {
			writeFileSync(
				file,
				`<?php\n/* Plugin Name: Odd One */\n${ code }`
			);
			try {
				const said = ( await known() )[ name ];
				return [ said?.label, said?.status, said?.description ?? '' ];
			} finally {
				rmSync( file );
			}
		};
		const longer = ( where: string ) =>
			saidWith(
				'ws401-nonce',
				`add_filter( 'nonce_life', fn( $life ) => ${ where } ? WEEK_IN_SECONDS : $life );`
			);
		const [ refused, , why ] = await longer(
			'is_admin() && ! wp_doing_ajax()'
		);
		assert.equal( refused, 'The nonce of admin pages is refused' );
		assert.match(
			why ?? '',
			/“Odd One” \(wp-content\/mu-plugins\/odd\.php:3\)/
		);
		assert.deepEqual( ( await longer( 'true' ) ).slice( 0, 2 ), [
			'The nonce of admin pages is not refused',
			'good',
		] );

		const reader = ( body: string ) =>
			saidWith(
				'ws401-passwords',
				`function odd_one( $user ) { ${ body } return $user; }
add_filter( 'determine_current_user', 'odd_one', 30 );`
			);
		assert.equal(
			(
				await reader(
					`if ( ! $user && isset( $_SERVER['PHP_AUTH_PW'] ) ) { $user = wp_authenticate( $_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] )->ID ?? $user; }`
				)
			)[ 0 ],
			'“Odd One” checks the passwords of apps besides WordPress'
		);
		// Who only looks at the header checks nothing.
		assert.deepEqual(
			(
				await reader( `if ( isset( $_SERVER['PHP_AUTH_PW'] ) ) { }` )
			).slice( 0, 2 ),
			[ 'Application passwords are available', 'good' ]
		);

		assert.deepEqual(
			(
				await saidWith(
					'ws401-logins',
					`add_filter( 'auth_cookie_expiration', fn() => 900 );`
				)
			).slice( 0, 2 ),
			[
				'Logins are meant to last no longer than 15 minutes',
				'recommended',
			]
		);
		assert.equal(
			(
				await saidWith(
					'ws401-logins',
					`define( 'COOKIE_DOMAIN', '.family.example' );`
				)
			)[ 0 ],
			'Login cookies are made for another domain'
		);
	} );

	test( 'Site Health says what the history knows while it is on: the watch, and logins that end early', async () => {
		await switchHistory( session, 'on' );
		const labels = async () => {
			const { 'ws401-watch': watch, 'ws401-logins': logins } =
				await known();
			return [ watch, logins ].map( ( each ) => [
				each?.label,
				each?.status,
			] );
		};
		assert.deepEqual( await labels(), [
			[ 'The hourly watch has not asked yet', 'good' ],
			[ 'Logins last as long as they are meant to', 'good' ],
		] );
		const watched = ( state: string ) =>
			site.php(
				`update_option( 'ws401_history_watch', wp_json_encode( array( 'time' => time(), 'known' => array( 'posts' => array( 'state' => '${ state }', 'time' => time(), 'worked' => true ) ) ) ) );`
			);
		await watched( 'works' );
		assert.deepEqual( ( await labels() )[ 0 ], [
			'The hourly watch sees no fault',
			'good',
		] );
		await watched( 'fails' );
		for ( let count = 0; count < 3; count++ ) {
			await cookieOf( site, 'reader', 'password' );
		}
		writeFileSync(
			join( mu, 'sweeper.php' ),
			`<?php\n/* Plugin Name: Sweeper */\nif ( isset( $_GET['sweep'] ) ) { add_action( 'init', function () { WP_Session_Tokens::get_instance( get_user_by( 'login', 'reader' )->ID )->destroy_all(); } ); }`
		);
		await ( await fetch( `${ site.url }/?sweep` ) ).text();
		rmSync( join( mu, 'sweeper.php' ) );
		await session.server.call( 'ws401_logins', LoginsSchema );
		const { 'ws401-watch': watch, 'ws401-logins': logins } = await known();
		assert.equal( watch?.status, 'recommended' );
		assert.match(
			watch?.description ?? '',
			/Visitors do not get the published posts/
		);
		assert.equal( logins?.status, 'recommended' );
		assert.match(
			logins?.description ?? '',
			/3 logins ended early; the last one after at most .*, and it was meant to last 2 days\. “Sweeper” deleted its session \(wp-content\/mu-plugins\/sweeper\.php:3\)\./
		);
		assert.match(
			logins?.actions ?? '',
			/page=who-said-401&#038;tab=history"/
		);
		const info = await screen( 'site-health.php?tab=debug' );
		assert.match( info, /Logins end earlier than they are meant to/ );
		await switchHistory( session, 'off' );
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
