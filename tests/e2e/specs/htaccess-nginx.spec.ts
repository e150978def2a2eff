import { expect, test } from '../fixtures/test';

test.use( { siteKind: 'nginx-fpm' } );

// Before anything is started: the server is this file's own, whatever the project's.
test.beforeEach( ( { siteKind }, { project } ) => {
	test.skip(
		project.name !== 'apache-fpm',
		`runs once, on ${ siteKind }, beside Apache’s`
	);
} );

test( 'a server without .htaccess gets its own words instead', async ( {
	diagnosis,
	page,
	scenario,
} ) => {
	await scenario( 'healthy' );
	await diagnosis.run();
	await diagnosis.show( 'Server & .htaccess' );
	const finding = page.locator( '[data-finding="other-server"]' );
	await expect( finding ).toContainText( 'nginx answers here' );
	await expect( finding.locator( '.ws401-code' ) ).toContainText(
		'try_files $uri $uri/ /index.php?$args;'
	);
	await expect( page.locator( '.ws401-look' ) ).toHaveCount( 0 );
} );
