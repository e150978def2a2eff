import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { classify } from '../../src/transport/sandbox/classify';
import { decodePluginSet } from '../../src/transport/sandbox/plugin-set';
import { startRun, type Run } from '../../src/transport/sandbox/run';
import { findCulprits } from './find-culprits';
import {
	giveToPhp,
	INNOCENT,
	OWN,
	usePlugins,
	type PluginCode,
} from './plugin-files';
import { restProbe } from './rest-probe';
import { openSession, type Session } from './session';
import { openSite, type TestSite } from './test-site';

const REFUSAL = `add_filter( 'rest_authentication_errors', function () { return new WP_Error( 'closed', '', array( 'status' => 401 ) ); } );`;

/** Names the plugin that is loaded in a header of its own. */
const SHOWS = ( name: string ) => `header( 'X-Loaded: ${ name }', false );`;

describe( 'plugins of every shape', () => {
	let site: TestSite;
	let session: Session;

	before( async () => {
		site = await openSite();
		await usePlugins( site, INNOCENT );
		session = await openSession( site );
	} );
	after( () => site.stop() );

	async function find( code: PluginCode, active?: string[] ) {
		await usePlugins( site, code, active );
		const hunt = await findCulprits( session, restProbe( site ), {
			lead: 1,
			useTrace: false,
		} );
		assert.equal(
			hunt.isolation.kind,
			'found',
			JSON.stringify( hunt.isolation )
		);
		return hunt;
	}

	for ( const basename of [
		'single-culprit.php',
		'two-in-one/first.php',
		'two-in-one/second.php',
		'odd-name/other-main-file.php',
	] ) {
		test( `culprit ${ basename }`, async () => {
			const { isolation } = await find( {
				...INNOCENT,
				[ basename ]: REFUSAL,
			} );
			assert.deepEqual(
				isolation.kind === 'found' && isolation.culprits,
				[ [ basename ] ]
			);
		} );
	}

	test( 'each is switched by itself, and the receipt says so', async () => {
		const code = Object.fromEntries(
			Object.keys( INNOCENT ).map( ( basename ) => [
				basename,
				SHOWS( basename ),
			] )
		);
		await usePlugins( site, code );
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		assert.deepEqual(
			[ ...run.plugins ].sort(),
			Object.keys( code ).sort()
		);
		for ( const basename of run.plugins ) {
			for ( const enabled of [
				new Set( [ basename ] ),
				new Set(
					run.plugins.filter( ( other ) => other !== basename )
				),
			] ) {
				const { exchange } = await run.send( restProbe( site ), {
					enabled,
				} );
				const shown =
					exchange.response?.headers[ 'x-loaded' ]?.split( ', ' ) ??
					[];
				assert.deepEqual( new Set( shown ), enabled );
				assert.deepEqual(
					decodePluginSet(
						run.plugins,
						exchange.receipt?.loaded ?? ''
					),
					enabled
				);
			}
		}
		await run.end();
	} );

	test( 'one that is active but gone is no suspect', async () => {
		const { run } = await find( { ...INNOCENT, 'zz/zz.php': REFUSAL }, [
			'gone/gone.php',
			...Object.keys( INNOCENT ),
			'zz/zz.php',
		] );
		assert.ok( ! run.plugins.includes( 'gone/gone.php' ) );
	} );

	test( 'declared dependencies are handed over as basenames', async () => {
		await usePlugins( site, {
			...INNOCENT,
			'needs-odd/needs-odd.php': `/*\nRequires Plugins: odd-name, nowhere\n*/`,
		} );
		writeFileSync(
			join( site.root, 'wp-content/plugins/needs-odd/needs-odd.php' ),
			`<?php\n/*\nPlugin Name: Needs\nRequires Plugins: odd-name, nowhere, single-file\n*/\n`
		);
		const run = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		assert.deepEqual( run.requires, {
			'needs-odd/needs-odd.php': [
				'odd-name/other-main-file.php',
				'single-file.php',
			],
		} );
		await run.end();
	} );

	test( 'an undeclared dependency is learned from the fatal error', async () => {
		const { isolation, doubts } = await find( {
			'aa-host/aa-host.php': `class Aa_Host { public static function ready() { return true; } }`,
			...INNOCENT,
			'needs-host/needs-host.php': `Aa_Host::ready();\n${ REFUSAL }`,
		} );
		assert.ok( doubts.fatal, 'No trial was fatal.' );
		assert.deepEqual( isolation.kind === 'found' && isolation.culprits, [
			[ 'needs-host/needs-host.php' ],
		] );
		assert.deepEqual( isolation.kind === 'found' && isolation.supports, [
			'aa-host/aa-host.php',
		] );
	} );

	test( 'a fatal error names the plugin, wherever it happens', async () => {
		for ( const [ code, line ] of [
			[ 'ws401_no_such_function();', 4 ],
			[
				`add_action( 'rest_api_init', function () { ws401_no_such_function(); } );`,
				4,
			],
			[ `this is no php`, 4 ],
		] as const ) {
			await startThenBreak( code );
			const answer = await run.send( restProbe( site ), {
				enabled: new Set( [ 'broken/broken.php' ] ),
			} );
			assert.equal( answer.exchange.response?.status, 500 );
			assert.deepEqual( answer.exchange.receipt?.fatal, {
				file: 'wp-content/plugins/broken/broken.php',
				line,
				plugin: 'broken/broken.php',
			} );
			breakWith( '' );
			await run.end();
		}
	} );

	let run: Run;
	/** A site that is broken cannot start a run: it breaks afterwards. */
	async function startThenBreak( code: string ) {
		await usePlugins( site, { ...INNOCENT, 'broken/broken.php': '' } );
		run = await startRun( session.server, session.vantages, Date.now );
		breakWith( code );
	}
	function breakWith( code: string ) {
		writeFileSync(
			join( site.root, 'wp-content/plugins/broken/broken.php' ),
			`<?php\n\n\n${ code }`
		);
	}

	test( 'the theme can be exchanged, and is named when it is the one', async () => {
		await usePlugins( site, INNOCENT );
		const theme = join( site.root, 'wp-content/themes/closing' );
		mkdirSync( theme, { recursive: true } );
		writeFileSync(
			join( theme, 'style.css' ),
			'/* Theme Name: Closing Theme */'
		);
		writeFileSync( join( theme, 'index.php' ), '<?php' );
		writeFileSync( join( theme, 'functions.php' ), `<?php\n${ REFUSAL }` );
		await site.php( `switch_theme( 'closing' );` );
		const hunt = await findCulprits( session, restProbe( site ) );
		assert.equal( hunt.isolation.kind, 'not-the-plugins' );
		assert.deepEqual( hunt.baseline.sent.exchange.receipt?.origin, {
			component: { kind: 'theme', id: 'closing', name: 'Closing Theme' },
			file: 'wp-content/themes/closing/functions.php',
			line: 2,
			where: 'rest_authentication_errors',
			callback: 'Closure',
		} );
		const other = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		const statuses = [];
		for ( const choice of [ 'keep', 'default', 'none' ] as const ) {
			const { exchange } = await other.send( restProbe( site ), {
				enabled: new Set( other.plugins ),
				theme: choice,
			} );
			statuses.push( exchange.response?.status );
		}
		assert.deepEqual( statuses, [ 401, 200, 200 ] );
		await other.end();
		await site.php( `switch_theme( 'twentytwentyfive' );` );
	} );

	test( 'a must-use plugin is named and no plugin is blamed', async () => {
		const folder = join( site.root, 'wp-content/mu-plugins' );
		mkdirSync( folder, { recursive: true } );
		giveToPhp( site, folder );
		for ( const [ code, where ] of [
			[ REFUSAL, 'rest_authentication_errors' ],
			[
				`if ( false !== strpos( $_SERVER['REQUEST_URI'] ?? '', '/wp-json/' ) ) { http_response_code( 401 ); exit; }`,
				'file scope',
			],
		] as const ) {
			writeFileSync(
				join( folder, 'host-rules.php' ),
				`<?php\n/* Plugin Name: Rules of the host */\n${ code }`
			);
			const hunt = await findCulprits( session, restProbe( site ) );
			assert.equal( hunt.isolation.kind, 'not-the-plugins' );
			const origin = hunt.baseline.sent.exchange.receipt?.origin;
			assert.deepEqual( origin?.component, {
				kind: 'mu-plugin',
				id: 'host-rules.php',
				name: 'Rules of the host',
			} );
			assert.deepEqual( [ origin?.line, origin?.where ], [ 3, where ] );
		}
		rmSync( folder, { recursive: true } );
	} );

	test( 'one that takes the receipt away, or answers before its time, is never a verdict', async () => {
		for ( const [ code, doubt ] of [
			[ `header_register_callback( function () {} );`, 'no-receipt' ],
			[
				`while ( ob_get_level() ) { ob_end_flush(); }\necho ' '; flush();`,
				'early',
			],
		] as const ) {
			await usePlugins( site, {
				...INNOCENT,
				'odd/odd.php': `if ( false !== strpos( $_SERVER['REQUEST_URI'] ?? '', '/wp-json/' ) ) {\n${ code }\n}`,
			} );
			const odd = await startRun(
				session.server,
				session.vantages,
				Date.now
			);
			const enabled = new Set( odd.plugins );
			const { id, exchange } = await odd.send( restProbe( site ), {
				enabled,
			} );
			const { outcome, doubt: seen } = classify( exchange, {
				signatures: [ { status: 401, code: 'closed' } ],
				probe: id,
				plugins: odd.plugins,
				enabled,
				absent: new Set(),
				muting: false,
			} );
			assert.deepEqual( [ outcome, seen ], [ 'unresolved', doubt ] );
			await odd.end();
		}
	} );

	test( 'one that links no settings has its screen found in the menu', async () => {
		const menu = ( code: string ) =>
			`add_action( 'admin_menu', function () { ${ code } } );`;
		const screen = ( title: string, slug: string ) =>
			`'${ title }', '${ title }', 'manage_options', '${ slug }', function () {}`;
		await usePlugins( site, {
			'below-tools/x.php': menu(
				`add_management_page( ${ screen( 'Below', 'below' ) } );`
			),
			'of-its-own/x.php': menu(
				`add_menu_page( ${ screen( 'Own', 'own' ) } );
				add_submenu_page( 'own', ${ screen( 'More', 'own-more' ) } );
				add_submenu_page( 'own', ${ screen( 'Own Settings', 'own/settings' ) } );`
			),
			'alone.php': menu(
				`add_menu_page( ${ screen( 'Alone', 'alone' ) } );`
			),
			'no-screen/x.php': '',
			'forbidden/x.php': menu(
				`add_menu_page( 'F', 'F', 'do_not_allow', 'f', function () {} );`
			),
		} );
		const { screens } = ( await openSession( site ) ).server;
		const at = `${ site.url }/wp-admin/`;
		assert.deepEqual( screens, {
			'below-tools/x.php': `${ at }tools.php?page=below`,
			'of-its-own/x.php': `${ at }admin.php?page=own%2Fsettings`,
			'alone.php': `${ at }admin.php?page=alone`,
		} );
	} );

	test( 'this plugin itself stays on', async () => {
		await usePlugins( site, INNOCENT );
		const first = await startRun(
			session.server,
			session.vantages,
			Date.now
		);
		assert.ok( ! first.plugins.includes( OWN ) );
		const { exchange } = await first.send(
			restProbe( site, {
				method: 'POST',
				route: '/wp/v2/posts/1',
				credential: 'cookie-nonce',
			} ),
			{ enabled: new Set() }
		);
		assert.equal( exchange.reachedEndpoint, true );
		await first.end();
	} );
} );
