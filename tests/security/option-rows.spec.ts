import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import { fileOn } from '../htaccess-apply/change-site';
import { startRun } from '../../src/transport/sandbox/run';
import { restProbe } from '../sandbox/rest-probe';
import { cookieOf, openSession } from '../sandbox/session';
import { openSite, type TestSite } from '../sandbox/test-site';
import { plantRow, rowsOn, writeOn } from './rows';

const sha256 = ( bytes: Buffer ) =>
	createHash( 'sha256' ).update( bytes ).digest( 'hex' );

const GIF = 'GIF89a<?php echo "PWNED";';

for ( const isForbidden of [ false, true ] ) {
	describe( `a row that another has put there, where file changes are ${ isForbidden ? 'forbidden' : 'allowed' }`, () => {
		let site: TestSite;
		let htaccess: string;
		let old: string | null;

		before( async () => {
			site = await openSite( {
				constants: isForbidden ? { DISALLOW_FILE_MODS: true } : {},
			} );
			htaccess = join( site.root, '.htaccess' );
			old = fileOn( htaccess );
		} );
		after( () => site.stop() );

		const visit = () => fetch( `${ site.url }/?visitor` );

		test( 'renames no upload into a script and deletes no file', async () => {
			const gif = await writeOn( site, 'wp-content/uploads/x.gif', GIF );
			const victim = await writeOn(
				site,
				'wp-content/uploads/victim.txt',
				'Mine.'
			);
			const shell = join( site.root, 'wp-content/uploads/shell.php' );
			await plantRow(
				site,
				'ws401_htaccess_change',
				JSON.stringify( {
					id: '0123456789abcdef',
					user: 1,
					directory: '/wp-content/uploads/',
					stage: 'written',
					deadline: 1,
					guard: 'none',
					old: sha256( Buffer.from( GIF ) ),
					new: 'f'.repeat( 64 ),
					path: shell,
					backup: gif,
					fresh: join( site.root, 'no-such-file' ),
				} )
			);
			await visit();
			assert.equal( ( await visit() ).status, 200 );
			assert.ok( ! existsSync( shell ), 'no script was made' );
			assert.equal( readFileSync( gif, 'utf8' ), GIF );

			await plantRow(
				site,
				'ws401_htaccess_change',
				JSON.stringify( {
					id: '0123456789abcdef',
					stage: 'checking',
					deadline: 1,
					old: '',
					new: '',
					path: shell,
					backup: victim,
					fresh: victim,
				} )
			);
			await visit();
			assert.equal( readFileSync( victim, 'utf8' ), 'Mine.' );
			assert.deepEqual( await rowsOn( site ), [], 'it was removed' );
		} );

		test( 'in the form of ours, but without our seal, does not take the .htaccess away', async () => {
			const now = sha256( readFileSync( htaccess ) );
			const row = {
				id: '0123456789abcdef',
				user: 1,
				directory: '/',
				place: sha256( Buffer.from( `${ site.root }/` ) ),
				old: '',
				new: now,
				stage: 'written',
				deadline: 1,
				guard: 'none',
				seen: false,
			};
			for ( const planted of [
				JSON.stringify( row ),
				JSON.stringify( { ...row, mac: 'a'.repeat( 64 ) } ),
				// Closed by this site, but for something else.
				await site.php(
					`echo WhoSaid401\\Storage\\Row_Seal::close( 'ws401_runs', json_decode( '${ JSON.stringify( row ) }', true ) );`
				),
			] ) {
				await plantRow( site, 'ws401_htaccess_change', planted );
				await visit();
				assert.equal( fileOn( htaccess ), old, planted );
				assert.deepEqual( await rowsOn( site ), [] );
			}
		} );

		test( 'about scratch folders removes none', async () => {
			const id = 'ffffffffffffffff';
			const file = await writeOn(
				site,
				`elsewhere/ws401-scratch-${ id }/q/.htaccess`,
				'# Theirs'
			);
			for ( const value of [
				`1|${ join( file, '../..' ) }`,
				JSON.stringify( {
					time: 1,
					place: sha256( Buffer.from( `${ site.root }/elsewhere/` ) ),
					mac: 'b'.repeat( 64 ),
				} ),
			] ) {
				await plantRow( site, `ws401_scratch_${ id }`, value );
				await site.php( `do_action( 'ws401_htaccess_overdue' );` );
				assert.ok( existsSync( file ) );
				assert.deepEqual( await rowsOn( site ), [] );
			}
			rmSync( join( site.root, 'elsewhere' ), { recursive: true } );
		} );

		test( 'about runs deletes no must-use plugin of somebody else’s, and grants nothing', async () => {
			const theirs = await writeOn(
				site,
				'wp-content/mu-plugins/00-who-said-401.php',
				'<?php // Theirs.'
			);
			await plantRow(
				site,
				'ws401_runs',
				JSON.stringify( {
					runs: {
						r: { secret: '', expires: 1, user: 1, brief: true },
						odd: 'no run',
					},
					loader: {
						sha256: sha256( readFileSync( theirs ) ),
						madeFolder: true,
					},
				} )
			);
			await site.php( `do_action( 'ws401_expire_runs' );` );
			assert.ok( existsSync( theirs ) );
			rmSync( join( theirs, '..' ), { recursive: true } );
			await site.php( `delete_option( 'ws401_runs' );` );
		} );

		test( 'that was a run of ours until something in it was changed opens nothing', async () => {
			const session = await openSession( site );
			const run = await startRun(
				session.server,
				session.vantages,
				Date.now
			);
			const receipt = async () =>
				( await run.send( restProbe( site ), { enabled: new Set() } ) )
					.exchange.receipt ?? null;
			assert.notEqual( await receipt(), null );
			assert.equal(
				await site.php( `
					global $wpdb;
					echo $wpdb->query( "UPDATE $wpdb->options SET option_value = REPLACE( option_value, 'plugin.php', 'other.php' ) WHERE option_name = 'ws401_runs'" );
				` ),
				'1'
			);
			assert.equal( await receipt(), null );
			await site.php( `
				delete_option( 'ws401_runs' );
				WhoSaid401\\Runs\\Runs::end_all();
				delete_option( 'ws401_pending' );
			` );
		} );

		test( 'about temporary passwords logs nobody in', async () => {
			const hash = await site.php(
				`echo WP_Application_Passwords::hash_password( 'known' );`
			);
			const trips = {
				trips: {
					1: {
						login: 'admin',
						expires: Math.floor( Date.now() / 1000 ) + 60,
						item: {
							uuid: '00000000-0000-4000-8000-000000000000',
							app_id: '',
							name: 'x',
							password: hash,
							created: 1,
							last_used: null,
							last_ip: null,
						},
					},
				},
			};
			await plantRow( site, 'ws401_trips', JSON.stringify( trips ) );
			await site.php(
				`update_option( 'using_application_passwords', 1 );`
			);
			const answer = await fetch(
				`${ site.url }/wp-json/wp/v2/users/me`,
				{
					headers: {
						Authorization: `Basic ${ btoa( 'admin:known' ) }`,
					},
				}
			);
			assert.equal( answer.status, 401 );
			await site.php(
				`delete_option( 'using_application_passwords' ); delete_option( 'ws401_trips' );`
			);
		} );

		test( 'leaves an administrator able to log in and WordPress to run', async () => {
			for ( const [ name, value ] of [
				[ 'ws401_pending', 'a:1:{i:0;i:1;}' ],
				[ 'ws401_pending', '-1' ],
				[ 'ws401_trips', '[]' ],
				[ 'ws401_runs', '"text"' ],
				[ 'ws401_htaccess_change', 'null' ],
			] as const ) {
				await plantRow( site, name, value );
			}
			assert.ok( await cookieOf( site, 'admin', 'password' ) );
			assert.equal( ( await visit() ).status, 200 );
			assert.equal( fileOn( htaccess ), old );
		} );
	} );
}
