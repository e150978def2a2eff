import assert from 'node:assert/strict';
import {
	chownSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';

import {
	ask,
	fileOn,
	pathIn,
	startChangeSite,
	tracesOn,
	until,
	type ChangeSite,
} from '../htaccess-apply/change-site';
import { conduct, type Conduct } from '../htaccess-apply/conduct';
import { giveToPhp } from '../sandbox/plugin-files';

describe( 'an old change is settled on a site that has forbidden file changes since', () => {
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
	afterEach( () => director.forbidFileMods( false ) );

	/** A change whose processes are killed while the page is asked, and whose time is over. */
	async function abandon(): Promise< void > {
		let isDead = false;
		void ask( on, {
			confirm: () => {
				director.kill( 'guard' );
				director.kill( 'writer' );
				isDead = true;
				return new Promise( () => {} );
			},
		} ).catch( () => {} );
		await until( 'both are killed', () => isDead );
		director.forbidFileMods( true );
		assert.equal(
			await on.site.php(
				`use WhoSaid401\\Htaccess\\Change_Row;
				Change_Row::change( Change_Row::read()['id'], static fn( $row ) => array( 'deadline' => microtime( true ) + 0.5 ) + $row );
				echo Change_Row::read()['stage'];`
			),
			'waiting'
		);
		// Its time, and the second that its writer has to do it itself.
		await new Promise( ( resolve ) => setTimeout( resolve, 2000 ) );
		assert.notEqual( fileOn( file ), old );
	}

	const visit = () => fetch( `${ on.site.url }/?anybody` );

	test( 'the old bytes come back, and nothing else is written', async () => {
		await abandon();
		await visit();
		assert.equal( fileOn( file ), old );
		assert.deepEqual( await tracesOn( on ), [] );
	} );

	test( 'what somebody else wrote meanwhile keeps its name, and so does the old file', async () => {
		await abandon();
		const theirs = '# Theirs\n';
		writeFileSync( file, theirs, { flag: 'r+' } );
		const now = readFileSync( file, 'utf8' );
		await visit();
		assert.equal( readFileSync( file, 'utf8' ), now );
		const [ backup = '', ...others ] = await tracesOn( on );
		assert.match( backup, /^\.htaccess\.ws401-[0-9a-f]{16}-[0-9a-f]{16}$/ );
		assert.deepEqual( others, [] );
		renameSync( join( on.site.root, backup ), file );
		assert.equal( fileOn( file ), old );
	} );

	test( 'a backup that is not the file that was set aside does not come back', async () => {
		await abandon();
		// On the disk, without a request that would settle it.
		const name = readdirSync( on.site.root ).find( ( one ) =>
			one.startsWith( '.htaccess.ws401-' )
		);
		assert.ok( name );
		const backup = join( on.site.root, name );
		const kept = `${ backup }.kept`;
		renameSync( backup, kept );
		writeFileSync( backup, 'Redirect / https://evil.example/\n' );
		giveToPhp( on.site, backup );
		await visit();
		assert.doesNotMatch( readFileSync( file, 'utf8' ), /evil/ );
		rmSync( backup );
		renameSync( kept, file );
		await on.site.php( `delete_option( 'ws401_htaccess_change' );` );
		assert.equal( fileOn( file ), old );
	} );

	test( 'a link in the place of the file is not written through', async () => {
		await abandon();
		director.forbidFileMods( false );
		const outside = `${ on.site.root }-outside`;
		mkdirSync( outside );
		giveToPhp( on.site, outside );
		const target = join( outside, 'target.txt' );
		writeFileSync( target, '# Theirs.\n' );
		giveToPhp( on.site, target );
		rmSync( file );
		symlinkSync( target, file );
		// A folder that takes no change any more: then the bytes would be written into what is there.
		const { uid, gid } = statSync( on.site.root );
		chownSync( on.site.root, 0, 0 );
		await visit();
		chownSync( on.site.root, uid, gid );
		assert.equal(
			readFileSync( target, 'utf8' ),
			'# Theirs.\n',
			'nothing was written through it'
		);
		await until( 'the old bytes are back', async () => {
			await visit();
			return fileOn( file ) === old;
		} );
		assert.equal( readFileSync( target, 'utf8' ), '# Theirs.\n' );
		assert.equal( fileOn( file ), old );
		for ( const left of await tracesOn( on ) ) {
			assert.match( left, /-meanwhile$/ );
			rmSync( join( on.site.root, left ) );
		}
		assert.ok( existsSync( target ) );
		rmSync( outside, { recursive: true } );
	} );
} );
