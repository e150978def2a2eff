import assert from 'node:assert/strict';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
	after,
	afterEach,
	before,
	beforeEach,
	describe,
	test,
} from 'node:test';

import {
	discardBackup,
	listBackups,
	restoreHtaccess,
	type HtaccessStatus,
} from '../../src/transport/htaccess';
import {
	ask,
	fileOn,
	pathIn,
	refusalOf,
	startChangeSite,
	tracesOn,
	until,
	writeInto,
	type ChangeSite,
} from './change-site';
import { conduct } from './conduct';

/** A rule that keeps visitors from the newest posts, as a security plugin writes it. */
const CLOSED =
	'RewriteEngine On\nRewriteRule ^wp-json/wp/v2/posts - [R=401,L]\n';

for ( const php of [ 'fpm', 'mod_php' ] as const ) {
	describe( `a change that is made, ${ php }`, () => {
		let on: ChangeSite;
		let file: string;
		let old: string;

		before( async () => {
			on = await startChangeSite( { php } );
			file = pathIn( on );
			old = fileOn( file ) ?? '';
		} );
		after( () => on.site.stop() );
		beforeEach( () => {
			assert.equal( fileOn( file ), old, 'each begins with the same' );
		} );
		afterEach( async () => {
			assert.deepEqual( await tracesOn( on ), [], 'nothing is left' );
		} );

		/** A test of what does not depend on how Apache runs PHP, or takes too long to be tried twice. */
		const testIn = (
			where: typeof php,
			name: string,
			body: () => Promise< void >
		) => where === php && test( name, body );

		const bytesOf = ( whole: string | null ) =>
			( whole ?? '' ).slice( ( whole ?? '' ).indexOf( '\n' ) + 1 );

		test( 'is kept once confirmed, and can be undone', async () => {
			chmodSync( file, 0o640 );
			const before640 = fileOn( file );
			const stages: string[] = [];
			let shown = '';
			const outcome = await ask( on, {
				// Bytes of no encoding, no final newline, Windows ends.
				text: ( text ) => `# \xe9\xff\r\n${ text }\n# end`,
				onChange: ( { backup } ) => {
					shown = backup;
				},
				onStage: ( { stage } ) => void stages.push( stage ),
			} );
			assert.equal( outcome.outcome, 'kept' );
			assert.equal( outcome.reason, 'confirmed' );
			assert.equal( outcome.guarded, true );
			assert.equal( outcome.backup, shown );
			assert.equal( stages.at( -1 ), 'waiting' );
			assert.equal(
				bytesOf( fileOn( file ) ),
				`# \xe9\xff\r\n${ bytesOf( before640 ) }\n# end`
			);
			assert.equal(
				fileOn( file )?.split( '\n' )[ 0 ],
				before640?.split( '\n' )[ 0 ],
				'owner and mode are the same'
			);
			assert.equal( fileOn( join( file, '..', shown ) ), before640 );
			assert.deepEqual( await tracesOn( on ), [ shown ] );
			assert.equal(
				( await fetch( `${ on.site.url }/${ shown }` ) ).status,
				403,
				'the old file is not served'
			);

			const [ backup, ...others ] = await listBackups(
				on.session.server
			);
			assert.ok( backup?.undoable );
			assert.deepEqual( others, [] );
			assert.equal(
				await restoreHtaccess( on.session.server, backup ),
				backup.sha256
			);
			assert.equal( fileOn( file ), before640 );
			chmodSync( file, 0o644 );
		} );

		testIn(
			'fpm',
			'cannot be undone once the file was changed again; the old file can be deleted',
			async () => {
				await ask( on );
				writeInto( file, bytesOf( fileOn( file ) ) + '\n# By hand\n' );
				const [ backup ] = await listBackups( on.session.server );
				assert.ok( backup && ! backup.undoable );
				const { server } = on.session;
				assert.equal(
					await refusalOf( restoreHtaccess( server, backup ) ),
					'ws401_htaccess_changed'
				);
				assert.match( fileOn( file ) ?? '', /# By hand\n$/ );
				for ( const name of [
					'.htaccess',
					'../wp-config.php',
					`${ backup.name }x`,
				] ) {
					assert.equal(
						await refusalOf(
							discardBackup( server, { ...backup, name } )
						),
						'ws401_htaccess_no_backup'
					);
				}
				await discardBackup( server, backup );
				rmSync( file );
				// As WordPress had made it.
				await on.site.php(
					`file_put_contents( ABSPATH . '.htaccess', base64_decode( '${ btoa( bytesOf( old ) ) }' ) );`
				);
				chmodSync( file, 0o644 );
			}
		);

		for ( const [ what, lines, worse ] of [
			[
				'REST is closed',
				'RewriteEngine On\nRewriteRule ^wp-json - [F]\n',
				[ 'rest' ],
			],
			[
				'everything is closed',
				'<IfModule mod_authz_core.c>\nRequire all denied\n</IfModule>\n',
				[ 'home', 'ajax', 'rest' ],
			],
			[
				'the home page leads elsewhere',
				'RewriteEngine On\nRewriteRule ^$ /wp-login.php [R=302,L]\n',
				[ 'home' ],
			],
			[
				'admin-ajax is closed',
				'<Files admin-ajax.php>\nRequire all denied\n</Files>\n',
				[ 'ajax' ],
			],
			[
				'PHP is shown instead of run',
				'<FilesMatch "\\.php$">\nSetHandler default-handler\n</FilesMatch>\n',
				[ 'home', 'rest' ],
			],
			[
				'the server goes round in circles',
				'RewriteEngine On\nRewriteCond %{REQUEST_URI} !marker\nRewriteRule ^(.*)$ /x$1\n',
				[ 'home', 'ajax', 'rest' ],
			],
		] as const ) {
			testIn( 'fpm', `comes back at once when ${ what }`, async () => {
				let asked = false;
				const outcome = await ask( on, {
					text: ( text ) => lines + text,
					confirm: async () => ( asked = true ),
				} );
				assert.deepEqual(
					[ outcome.outcome, outcome.reason, outcome.backup ],
					[ 'restored', 'worse', '' ]
				);
				assert.deepEqual(
					outcome.watched
						.filter( ( one ) => one.worse )
						.map( ( { id } ) => id ),
					worse
				);
				assert.equal( asked, false, 'the page is not asked' );
				assert.equal( fileOn( file ), old );
			} );
		}

		const exchange = () => ( {
			url: `${ on.site.url }/wp-json/wp/v2/posts`,
			method: 'GET',
			credential: 'none',
			headers: {},
		} );

		testIn(
			'fpm',
			'comes back when the exchange in question gets worse',
			async () => {
				const outcome = await ask( on, {
					text: ( text ) => CLOSED + text,
					exchange: exchange(),
				} );
				assert.equal( outcome.reason, 'worse' );
				assert.equal( outcome.watched.at( -1 )?.before.status, 200 );
				assert.equal( outcome.watched.at( -1 )?.after?.status, 401 );
				assert.equal( fileOn( file ), old );
			}
		);

		testIn(
			'fpm',
			'is kept when it opens the exchange in question',
			async () => {
				const whole = bytesOf( old );
				writeInto( file, CLOSED + whole );
				const outcome = await ask( on, {
					text: () => whole,
					exchange: exchange(),
				} );
				assert.equal( outcome.outcome, 'kept' );
				assert.equal( outcome.watched.at( -1 )?.before.status, 401 );
				assert.equal( outcome.watched.at( -1 )?.after?.status, 200 );
				assert.equal( fileOn( file ), old );
				const [ backup ] = await listBackups( on.session.server );
				await discardBackup( on.session.server, backup! );
			}
		);

		testIn( 'fpm', 'comes back when the page says so', async () => {
			const outcome = await ask( on, { confirm: async () => false } );
			assert.deepEqual(
				[ outcome.outcome, outcome.reason ],
				[ 'restored', 'rejected' ]
			);
			assert.equal( fileOn( file ), old );
		} );

		testIn(
			'mod_php',
			'comes back when the page says nothing',
			async () => {
				let left: HtaccessStatus[ 'secondsLeft' ] = 0;
				const outcome = await ask( on, {
					confirm: ( status ) => {
						left = status.secondsLeft;
						return new Promise( ( resolve ) =>
							setTimeout( () => resolve( true ), 11_500 )
						);
					},
				} );
				assert.ok( left > 5 && left <= 10 );
				assert.deepEqual(
					[ outcome.outcome, outcome.reason ],
					[ 'restored', 'unconfirmed' ]
				);
				assert.equal( fileOn( file ), old );
			}
		);

		testIn(
			'mod_php',
			'comes back when the worker is killed, by the guard that has answered and goes on',
			async () => {
				const director = conduct( on );
				const outcome = await ask( on, {
					confirm: async () => {
						director.kill( 'writer' );
						await until(
							'the old bytes are back',
							() => fileOn( file ) === old
						);
						return true;
					},
				} );
				assert.deepEqual(
					[ outcome.outcome, outcome.reason ],
					[ 'restored', 'stopped' ]
				);
			}
		);

		testIn(
			'fpm',
			'makes a file where there was none, or takes it away again',
			async () => {
				const made = pathIn( on, '/wp-content/' );
				const wish = {
					directory: '/wp-content/',
					text: () => 'Options -Indexes\n',
				};
				const undone = await ask( on, {
					...wish,
					confirm: async () => false,
				} );
				assert.equal( undone.outcome, 'restored' );
				assert.equal( fileOn( made ), null );
				const kept = await ask( on, wish );
				assert.deepEqual(
					[ kept.outcome, kept.backup ],
					[ 'kept', '' ]
				);
				assert.match(
					fileOn( made ) ?? '',
					/100644\nOptions -Indexes\n$/
				);
				rmSync( made );
			}
		);

		testIn(
			'fpm',
			'of two administrators at once only one makes a change',
			async () => {
				let outside: Promise< string > | undefined;
				const first = await ask( on, {
					confirm: async () => {
						outside = refusalOf(
							ask( on, {
								text: ( text ) => `# Second\n${ text }`,
							} )
						);
						assert.equal( await outside, 'ws401_htaccess_busy' );
						return true;
					},
				} );
				assert.equal( first.outcome, 'kept' );
				assert.match( fileOn( file ) ?? '', /\n# Changed\n\n# BEGIN/ );
				const [ backup ] = await listBackups( on.session.server );
				await restoreHtaccess( on.session.server, backup! );

				const both = await Promise.allSettled( [
					ask( on ),
					ask( on, { text: ( text ) => `# Second\n${ text }` } ),
				] );
				assert.equal(
					both.filter( ( one ) => one.status === 'fulfilled' ).length,
					1
				);
				const [ left ] = await listBackups( on.session.server );
				await restoreHtaccess( on.session.server, left! );
			}
		);
	} );
}
