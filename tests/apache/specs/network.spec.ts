import { expect, test } from '../server';

test.use( { server: { plugin: false, multisite: 'subdirectory' } } );

test( 'a network in subfolders answers on each of its sites', async ( {
	site,
} ) => {
	const created = await site.php(
		`echo wpmu_create_blog( get_network()->domain, '/second/', 'The second', 1 );`
	);
	expect( created ).toBe( '2' );
	const index = await (
		await fetch( `${ site.url }/second/wp-json/` )
	).json();
	expect( index ).toMatchObject( {
		name: 'The second',
		home: `${ site.url }/second`,
	} );
} );
