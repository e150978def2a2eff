import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';

import { listBackups, restoreCommand } from '../../src/transport/htaccess';
import { giveToPhp } from '../sandbox/plugin-files';
import {
	ask,
	fileOn,
	fillDisk,
	flushRules,
	pathIn,
	readOne,
	refusalOf,
	startChangeSite,
	tracesOn,
	until,
	writeInto,
	type ChangeSite,
} from './change-site';
import { conduct, type Conduct } from './conduct';

/** Shuts everybody out but the site's own look at itself: nobody can confirm, and nobody can reach WordPress to repair it. */
const SHUT =
	'RewriteEngine On\nRewriteCond %{QUERY_STRING} !ws401_probe\nRewriteRule ^ - [F]\n';

describe( 'what happens while a change is going on', () => {
	let on: ChangeSite;
	let director: Conduct;
	let file: string;
	let old: string | null;

	before( async () => {
		on = await startChangeSite();
		director = conduct( on );
		file = pathIn( on );
		old = fileOn( file );
	} );
	after( () => on.site.stop() );
	beforeEach( () => {
		assert.equal( fileOn( file ), old, 'each begins with the same' );
	} );

	/** The old bytes are back, and nothing else is there. */
	async function assertUntouched() {
		assert.equal( fileOn( file ), old );
		assert.deepEqual( await tracesOn( on ), [] );
	}

	const isWritten = () => fileOn( file ) !== old;

	/** Begins a change in a browser that is closed as soon as the file is written. */
	async function askAndLeave( text?: ( was: string ) => string ) {
		const browser = new AbortController();
		const { fetch: fetchAs } = on.session;
		const server = {
			...on.session.server,
			call: async (
				...[ action, , fields ]: Parameters<
					ChangeSite[ 'session' ][ 'server' ][ 'call' ]
				>
			) => {
				if ( action !== 'ws401_htaccess_apply' ) {
					// The page is asked for nothing any more.
					return new Promise< never >( () => {} );
				}
				const body = new FormData();
				body.append( 'nonce', on.session.server.pageNonce() );
				for ( const [ name, value ] of Object.entries(
					fields ?? {}
				) ) {
					body.append( name, value );
				}
				await fetchAs( `${ on.session.ajaxUrl }?action=${ action }`, {
					method: 'POST',
					body,
					signal: browser.signal,
				} ).catch( () => undefined );
				return new Promise< never >( () => {} );
			},
		};
		const leaving = { ...on, session: { ...on.session, server } };
		void ask( leaving as ChangeSite, {
			read: await readOne( on ),
			...( text ? { text } : {} ),
		} );
		await until( 'the file is written', isWritten );
		return () => browser.abort();
	}

	test( 'the site becomes slow: the old bytes are back before any answer is', async ( t ) => {
		const outcome = await ask( on, {
			text: ( text ) => `SetEnv TEST_SLOW 1\n${ text }`,
		} );
		assert.ok( director.goOn(), 'nothing was waited for' );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'restored', 'worse' ]
		);
		assert.deepEqual(
			outcome.watched.map( ( { worse, after: seen } ) => [
				worse,
				seen?.status,
			] ),
			outcome.watched.map( () => [ true, null ] )
		);
		t.diagnostic( `the new text was there for ${ outcome.exposed } ms` );
		await assertUntouched();
	} );

	test( 'a slow site is watched all at once, and one that is too slow for that is left alone', async () => {
		try {
			director.pause( 600 );
			const outcome = await ask( on, { confirm: async () => false } );
			assert.equal( outcome.reason, 'rejected' );
			assert.ok( outcome.watched.every( ( { worse } ) => ! worse ) );
			director.pause( 1700 );
			assert.equal( await refusalOf( ask( on ) ), 'ws401_htaccess_slow' );
		} finally {
			director.pause( 0 );
		}
		await assertUntouched();
	} );

	test( 'the browser is closed right after the write', async () => {
		( await askAndLeave() )();
		await until( 'the old bytes are back', () => ! isWritten(), 15 );
		await until(
			'the change is over',
			async () => ( await tracesOn( on ) ).length === 0
		);
		await assertUntouched();
	} );

	test( 'the worker is killed right after the write, with everybody shut out', async () => {
		const asked = ask( on, { text: ( text ) => SHUT + text } );
		await until( 'the file is written', isWritten );
		assert.equal(
			( await fetch( on.site.url ) ).status,
			403,
			'nobody can reach WordPress'
		);
		director.kill( 'writer' );
		await until( 'the old bytes are back', () => ! isWritten() );
		const outcome = await asked;
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'restored', 'stopped' ]
		);
		await assertUntouched();
	} );

	test( 'the worker is killed while the page is asked: its guard notices', async () => {
		const outcome = await ask( on, {
			confirm: async () => {
				// So that it is not the deadline that brings the old bytes back.
				await on.site.php(
					`use WhoSaid401\\Htaccess\\Change_Row;
					Change_Row::change( Change_Row::read()['id'], static fn( $row ) => array( 'deadline' => 9999999999 ) + $row );`
				);
				director.kill( 'writer' );
				await until( 'the old bytes are back', () => ! isWritten() );
				return true;
			},
		} );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'restored', 'stopped' ]
		);
		await assertUntouched();
	} );

	test( 'the worker and its guard are killed: the next request of anybody brings the old bytes back', async () => {
		( await askAndLeave() )();
		await until(
			'the guard stands by',
			async () => ( await stage() ) === 'waiting'
		);
		director.kill( 'guard' );
		director.kill( 'writer' );
		await new Promise( ( resolve ) => setTimeout( resolve, 11_500 ) );
		assert.ok( isWritten(), 'nobody was there to do it' );
		await fetch( `${ on.site.url }/?anybody` );
		await assertUntouched();
	} );

	/** The stage of the change as the database has it. */
	const stage = () =>
		on.site.php(
			`global $wpdb; echo json_decode( (string) $wpdb->get_var( "SELECT option_value FROM $wpdb->options WHERE option_name = 'ws401_htaccess_change'" ) )->stage ?? '';`
		);

	test( 'no guard can begin: the change is made without, and the outcome says so', async () => {
		director.refuseGuard( true );
		const outcome = await ask( on, { confirm: async () => false } );
		director.refuseGuard( false );
		assert.equal( outcome.guarded, false );
		assert.equal( outcome.outcome, 'restored' );
		await assertUntouched();
	} );

	test( 'the plugin is deactivated', async () => {
		const outcome = await ask( on, {
			confirm: async () => {
				await on.site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php';
					deactivate_plugins( 'who-said-401/plugin.php' );`
				);
				assert.ok( ! isWritten(), 'the old bytes are back at once' );
				await on.site.php(
					`require_once ABSPATH . 'wp-admin/includes/plugin.php';
					activate_plugin( 'who-said-401/plugin.php' );`
				);
				return true;
			},
		} );
		assert.equal( outcome.outcome, 'restored' );
		await assertUntouched();
	} );

	test( 'WordPress writes its block between write and confirmation: the change is kept, and told apart', async () => {
		const outcome = await ask( on, {
			// A change inside the block, which is WordPress's own to write.
			text: ( text ) =>
				text.replace( 'RewriteBase /\n', 'RewriteBase /\n# Ours\n' ),
			confirm: async () => {
				await flushRules( on );
				return true;
			},
		} );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'kept', 'meanwhile' ]
		);
		assert.doesNotMatch( fileOn( file ) ?? '', /# Ours/ );
		const [ backup ] = await listBackups( on.session.server );
		assert.equal( backup?.undoable, false );
		execFileSync( 'mv', [ '-f', backup!.path, file ] );
		await assertUntouched();
	} );

	test( 'WordPress writes its block, and the change is not confirmed: both texts are kept', async () => {
		const outcome = await ask( on, {
			text: ( text ) =>
				`# Outside\n${ text }`.replace(
					'RewriteBase /\n',
					'RewriteBase /\n# Ours\n'
				),
			confirm: async () => {
				await flushRules( on );
				return false;
			},
		} );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'restored', 'rejected' ]
		);
		assert.equal( fileOn( file ), old );
		assert.deepEqual( await tracesOn( on ), [ outcome.meanwhile ] );
		const theirs = join( dirname( file ), outcome.meanwhile );
		assert.match( fileOn( theirs ) ?? '', /# Outside\n/ );
		assert.doesNotMatch( fileOn( theirs ) ?? '', /# Ours/ );
		rmSync( theirs );
		await assertUntouched();
	} );

	test( 'the folder loses its permission after the write: the old bytes come back, in the file that is there', async () => {
		const folder = dirname( file );
		const { uid, gid } = statSync( folder );
		const outcome = await ask( on, {
			confirm: async () => {
				chownSync( folder, 0, 0 );
				return false;
			},
		} );
		chownSync( folder, uid, gid );
		assert.equal( outcome.outcome, 'restored' );
		assert.equal( fileOn( file ), old );
		// It could not be deleted, and is named.
		assert.deepEqual( await tracesOn( on ), [ outcome.backup ] );
		rmSync( join( folder, outcome.backup ) );
		await assertUntouched();
	} );

	test( 'folder and file lose their permission after the write: one command is named that brings the old bytes back', async () => {
		const folder = dirname( file );
		const { uid, gid } = statSync( folder );
		const outcome = await ask( on, {
			confirm: async () => {
				chownSync( folder, 0, 0 );
				chownSync( file, 0, 0 );
				return false;
			},
		} );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'stuck', 'rejected' ]
		);
		assert.equal( await refusalOf( ask( on ) ), 'ws401_htaccess_owner' );
		execFileSync( 'sh', [ '-c', restoreCommand( file, outcome.backup ) ] );
		chownSync( folder, uid, gid );
		assert.equal( fileOn( file ), old );
		// The next request notices that all is well.
		await until( 'the change is over', async () => {
			await fetch( `${ on.site.url }/?anybody` );
			return ( await tracesOn( on ) ).length === 0;
		} );
		await assertUntouched();
	} );

	test( 'the disk fills up after the write: bringing the old bytes back needs no space', async () => {
		const uploads = join( on.site.root, 'wp-content/uploads' );
		mkdirSync( uploads, { recursive: true } );
		execFileSync( 'mount', [
			'-t',
			'tmpfs',
			'-o',
			'size=256k',
			'tmpfs',
			uploads,
		] );
		try {
			giveToPhp( on.site, uploads );
			const small = join( uploads, '.htaccess' );
			writeFileSync( small, '# Small\n' );
			giveToPhp( on.site, small );
			const whole = fileOn( small );
			const outcome = await ask( on, {
				directory: '/wp-content/uploads/',
				confirm: async () => {
					fillDisk( uploads );
					return false;
				},
			} );
			assert.equal( outcome.outcome, 'restored' );
			assert.equal( fileOn( small ), whole );
			assert.deepEqual( await tracesOn( on ), [] );
		} finally {
			execFileSync( 'umount', [ uploads ] );
			rmSync( uploads, { recursive: true } );
		}
	} );

	test( 'something that had the old file open writes into it: that text is the newest and comes back', async () => {
		const outcome = await ask( on, {
			confirm: async ( { change } ) => {
				const [ aside = '' ] = await tracesOn( on );
				assert.ok( aside.includes( change ) );
				writeInto(
					join( dirname( file ), aside ),
					`${ ( old ?? '' ).slice( ( old ?? '' ).indexOf( '\n' ) + 1 ) }\n# Late\n`
				);
				return true;
			},
		} );
		assert.deepEqual(
			[ outcome.outcome, outcome.reason ],
			[ 'restored', 'meanwhile' ]
		);
		assert.match( fileOn( file ) ?? '', /\n# Late\n$/ );
		assert.deepEqual( await tracesOn( on ), [] );
		await on.site.php(
			`$file = ABSPATH . '.htaccess';
			file_put_contents( $file, str_replace( "\\n# Late\\n", '', file_get_contents( $file ) ) );`
		);
		await assertUntouched();
	} );

	test( 'what is kept goes when the plugin is deleted', async () => {
		const { backup } = await ask( on );
		assert.deepEqual( await tracesOn( on ), [ backup ] );
		await on.site.php(
			`require_once ABSPATH . 'wp-admin/includes/admin.php';
			deactivate_plugins( 'who-said-401/plugin.php' );
			uninstall_plugin( 'who-said-401/plugin.php' );`
		);
		assert.deepEqual( await tracesOn( on ), [] );
		assert.match( fileOn( file ) ?? '', /# Changed/, 'the change stays' );
	} );
} );
