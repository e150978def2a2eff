import { expect, test } from '../server';

test.use( { server: { plugin: false, cache: true } } );

async function cacheStatus( url: string ) {
	const response = await fetch( url );
	await response.text();
	return response.headers.get( 'x-cache' );
}

test( 'the cache in front keeps what it is not forbidden to keep', async ( {
	site,
} ) => {
	const posts = `${ site.url }/wp-json/wp/v2/posts`;
	expect( await cacheStatus( posts ) ).toBe( 'MISS' );
	expect( await cacheStatus( posts ) ).toBe( 'HIT' );
	// WordPress forbids it there.
	const login = `${ site.url }/wp-login.php`;
	expect( await cacheStatus( login ) ).toBe( 'MISS' );
	expect( await cacheStatus( login ) ).toBe( 'MISS' );
	expect( await cacheStatus( `${ site.origin }/wp-json/` ) ).toBeNull();
} );
