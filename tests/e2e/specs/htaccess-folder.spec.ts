import { expectFollowed } from '../fixtures/htaccess-section';
import { expect, test } from '../fixtures/test';

test.use( { siteKind: 'apache-fpm', installed: 'folder' } );

test( 'the files of a site below a folder are listed, measured and followed', async ( {
	diagnosis,
	scenario,
	site,
} ) => {
	const { pathname } = new URL( site.url );
	expect( pathname ).toBe( '/blog' );
	await scenario( 'healthy' );
	await expectFollowed(
		diagnosis,
		'/blog/wp-json/wp/v2/users/me',
		'/blog/index.php'
	);
} );
