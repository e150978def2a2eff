import { expectFollowed } from '../fixtures/htaccess-section';
import { test } from '../fixtures/test';

test.use( { siteKind: 'apache-fpm', installed: 'network' } );

// Before anything is started: the server is this file's own, whatever the project's.
test.beforeEach( ( { siteKind, installed }, { project } ) => {
	test.skip(
		project.name !== 'apache-fpm',
		`runs once, on ${ siteKind } in a ${ installed }`
	);
} );

test( 'the rules of a network are listed, measured and followed', async ( {
	diagnosis,
	scenario,
} ) => {
	await scenario( 'healthy' );
	await expectFollowed( diagnosis, '/wp-json/wp/v2/users/me', '/index.php' );
} );
