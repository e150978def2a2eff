import { filesOn, follow, measure } from '../fixtures/htaccess-section';
import { expect, test } from '../fixtures/test';

test.use( { siteKind: 'apache-fpm', installed: 'folder' } );

// Before anything is started: the server is this file's own, whatever the project's.
test.beforeEach( ( { siteKind, installed }, { project } ) => {
	test.skip(
		project.name !== 'apache-fpm',
		`runs once, on ${ siteKind } in a ${ installed }`
	);
} );

test( 'the files of a site below a folder are listed, measured and followed', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	const { pathname } = new URL( site.url );
	expect( pathname ).toBe( '/blog' );
	await scenario( 'healthy' );
	await diagnosis.run();
	await diagnosis.unfold( /^\.htaccess/ );
	await expect( page.locator( '.ws401-file' ) ).toHaveCount( 1 );
	expect( await filesOn( page ) ).toEqual( [ '.htaccess' ] );
	await expect(
		page.locator( '.ws401-htaccess [data-finding]' )
	).toHaveCount( 0 );
	expect( await measure( page ) ).toContain(
		'It has all of those the files ask for.'
	);
	const outcome = await follow( page, '/blog/wp-json/wp/v2/users/me' );
	expect( outcome ).toContain(
		'The request comes through to /blog/index.php'
	);
	expect( outcome ).toContain( 'The Authorization header reaches PHP.' );
} );
