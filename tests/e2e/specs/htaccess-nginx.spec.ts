import { axeFaults } from '../fixtures/axe-faults';
import { expect, test } from '../fixtures/test';

test.use( { siteKind: 'nginx-fpm' } );

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

test( 'a pasted configuration of nginx is read, and its line named', async ( {
	diagnosis,
	page,
	scenario,
	site,
} ) => {
	await scenario( 'healthy' );
	await diagnosis.run();
	await diagnosis.show( 'Server & .htaccess' );
	const panel = page.getByRole( 'region', {
		name: 'Read nginx’s configuration',
	} );
	const { port } = new URL( site.url );
	const server = ( inside: string ) => `server {
	listen ${ port };
	root /var/www/html;
	index index.php;
	${ inside }
	location / { try_files $uri $uri/ /index.php?$args; }
	location ~ \\.php$ {
		include snippets/fastcgi-php.conf;
		fastcgi_pass unix:/run/php/php-fpm.sock;
	}
}`;
	const text = panel.getByRole( 'textbox' );
	const find = panel.getByRole( 'button', { name: 'Find the line' } );

	await text.fill(
		server( 'location ^~ /wp-json/wp/v2/users { deny all; }' )
	);
	await find.click();
	await expect( panel.getByRole( 'status' ) ).toContainText(
		'1 line stands in the way'
	);
	await expect( panel.getByRole( 'listitem' ) ).toContainText(
		'Line 5: nginx itself answers 403, before WordPress is asked'
	);
	await expect( panel.locator( 'pre' ) ).toHaveText(
		'location ^~ /wp-json/wp/v2/users { deny all; }'
	);

	// What was said of another text is gone with it.
	await text.fill( server( '' ) );
	await expect( panel.getByRole( 'listitem' ) ).toHaveCount( 0 );
	await find.click();
	await expect( panel.getByRole( 'status' ) ).toContainText(
		'Nothing in it'
	);

	await text.fill( server( 'location / {' ) );
	await find.click();
	await expect( panel ).toContainText( 'cannot be read' );
	expect( await axeFaults( page ) ).toEqual( [] );

	// Behind a proxy, none listens at the port of the site’s URL.
	const behind = ( own: number ) =>
		server( '' ).replace( `listen ${ port }`, `listen ${ own }` );
	await text.fill( `${ behind( 81 ) }\n${ behind( 82 ) }` );
	await find.click();
	await expect( panel.getByRole( 'status' ) ).toContainText(
		'to which of these?'
	);
	const choice = panel.getByRole( 'button', { name: 'port 82' } );
	await choice.click();
	await expect( panel.getByRole( 'status' ) ).toContainText(
		'Nothing in it'
	);
	await expect( choice ).toBeFocused();
	expect( await axeFaults( page ) ).toEqual( [] );
} );
