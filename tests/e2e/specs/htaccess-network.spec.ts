import { expectFollowed } from '../fixtures/htaccess-section';
import { test } from '../fixtures/test';

test.use( { siteKind: 'apache-fpm', installed: 'network' } );

test( 'the rules of a network are listed, measured and followed', async ( {
	diagnosis,
	scenario,
} ) => {
	await scenario( 'healthy' );
	await expectFollowed( diagnosis, '/wp-json/wp/v2/users/me', '/index.php' );
} );
