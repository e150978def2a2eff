import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';

import type { HtaccessFinding } from '../../src/diagnosis/evidence/htaccess-finding';
import type { Evidence } from '../../src/diagnosis/evidence/types';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import { giveToPhp } from '../sandbox/plugin-files';
import { configure } from './apache-configuration';
import { startChangeSite, type ChangeSite } from './change-site';

/** One of the requests of every diagnosis. */
const POSTS = '/wp-json/wp/v2/posts';
const CLOSED = `# Above\nRedirectMatch 401 ^${ POSTS }\n`;

describe( 'what a diagnosis says of files that are not where, or not as, it can read them', () => {
	let on: ChangeSite;
	let folder: string;

	before( async () => {
		on = await startChangeSite();
		folder = dirname( on.site.root );
	} );
	after( () => on.site.stop() );

	let evidence: Evidence;
	async function diagnose( { session }: ChangeSite = on ) {
		const { server, world } = session;
		evidence = await collectEvidence( {
			server,
			world,
			given: null,
			progress: {
				onFacts: () => {},
				onPlan: () => {},
				onExchange: () => {},
			},
		} );
	}
	const finding = ( id: string ): HtaccessFinding | undefined =>
		evidence.htaccess?.findings.find( ( one ) => one.id === id );

	const statusOf = async ( path: string ) =>
		( await fetch( on.site.url + path ) ).status;

	/** Whether Apache may read .htaccess above the document root. */
	const readAbove = ( isRead: boolean ) =>
		configure(
			on,
			( text ) =>
				text
					.replace( /\n# Above[^]*$/, '\n' )
					.concat(
						isRead
							? `# Above\n<Directory ${ folder }>\nAllowOverride All\n</Directory>\nRedirect 410 /read-above\n`
							: '# Above\nRedirect 410 /not-read-above\n'
					),
			async () =>
				( await statusOf(
					isRead ? '/read-above' : '/not-read-above'
				) ) === 410
		);

	describe( 'above the document root', () => {
		before( () => writeFileSync( join( folder, '.htaccess' ), CLOSED ) );
		after( () => rmSync( join( folder, '.htaccess' ) ) );

		test( 'a file that is read there takes part, and the line that decides is named', async () => {
			await readAbove( true );
			assert.equal( await statusOf( POSTS ), 401, 'Apache reads it' );
			await diagnose();
			assert.deepEqual( finding( 'parent-file' )?.lines, [ 2 ] );
			assert.equal( finding( 'parent-file' )?.directory, '/../' );
			assert.match(
				finding( 'parent-file' )?.summary ?? '',
				new RegExp( `^${ folder }/.htaccess .* applies here too` )
			);
			const refused = evidence.htaccess?.answers.filter(
				( { status } ) => status === 401
			);
			assert.ok( refused && refused.length > 0 );
			for ( const { by } of refused ) {
				assert.deepEqual( by, {
					directory: '/../',
					line: 2,
					text: `RedirectMatch 401 ^${ POSTS }`,
				} );
			}
		} );

		test( 'a file that is not read there is said to have no part', async () => {
			await readAbove( false );
			assert.equal( await statusOf( POSTS ), 200, 'Apache does not' );
			await diagnose();
			assert.match(
				finding( 'parent-file' )?.summary ?? '',
				/answers show that it does not read it/
			);
			assert.ok(
				evidence.htaccess?.answers.every(
					( { status } ) => status !== 401
				)
			);
		} );
	} );

	describe( 'in the site', () => {
		test( 'a file that PHP may not read is named', async () => {
			// The test's PHP is Apache's own account: where one may not read it, neither may the other.
			const uploads = join( on.site.root, 'wp-content/uploads' );
			mkdirSync( uploads, { recursive: true } );
			const file = join( uploads, '.htaccess' );
			writeFileSync( file, 'Require all granted\n', { mode: 0o600 } );
			try {
				await diagnose();
			} finally {
				rmSync( file );
			}
			const found = finding( 'unreadable-file' );
			assert.match(
				found?.summary ?? '',
				/^wp-content\/uploads\/\.htaccess is there, but PHP could not read it/
			);
			assert.equal( found?.directory, '/wp-content/uploads/' );
			await diagnose();
			assert.equal( finding( 'unreadable-file' ), undefined );
		} );

		test( 'a file that PHP runs first by .user.ini is named', async () => {
			const ini = join( on.site.root, '.user.ini' );
			const prepended = join( on.site.root, 'first.php' );
			writeFileSync( prepended, "<?php header( 'X-First: ran' );\n" );
			writeFileSync(
				ini,
				`memory_limit = 256M\nauto_prepend_file = ${ prepended }\n`
			);
			giveToPhp( on.site, prepended );
			giveToPhp( on.site, ini );
			try {
				// PHP keeps what it has read of such a file for user_ini.cache_ttl; a folder it has not asked for yet it reads at once.
				await diagnose();
			} finally {
				rmSync( ini );
				rmSync( prepended );
			}
			const found = finding( 'prepended-file' );
			assert.match(
				found?.summary ?? '',
				/^Line 2 of \/\.user\.ini runs .*first\.php before WordPress/
			);
			await diagnose();
			assert.equal( finding( 'prepended-file' ), undefined );
		} );

		test( 'files that nobody reads (AllowOverride None) are known by the answers alone', async () => {
			const standard = readFileSync(
				join( folder, 'conf/apache.conf' ),
				'utf8'
			);
			const use = ( text: string, mark: string ) =>
				configure(
					on,
					() => `${ text }\nRedirect 410 ${ mark }\n`,
					async () => ( await statusOf( mark ) ) === 410
				);
			await use(
				standard.replace( 'AllowOverride All', 'AllowOverride None' ),
				'/none'
			);
			try {
				assert.equal( await statusOf( POSTS ), 404 );
				await diagnose();
				assert.match(
					finding( 'file-ignored' )?.summary ?? '',
					/does not read \.htaccess here \(AllowOverride None\)/
				);
				assert.deepEqual( evidence.htaccess?.answers, [] );
			} finally {
				await use( standard, '/all' );
			}
			await diagnose();
			assert.equal( finding( 'file-ignored' ), undefined );
		} );
	} );
} );
