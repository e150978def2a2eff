import { examplePath, readableRoute } from './path';

const TEMPLATE =
	'/wp/v2/templates/(?P<id>([^\\/:<>\\*\\?"\\|]+(?:\\/[^\\/:<>\\*\\?"\\|]+)?)[\\/\\w%-]+)';

describe( 'readableRoute', () => {
	it.each( [
		[ '/', '/' ],
		[ '/wp/v2/posts', '/wp/v2/posts' ],
		[ '/wp/v2/posts/(?P<id>[\\d]+)', '/wp/v2/posts/{id}' ],
		[
			'/wp/v2/posts/(?P<parent>[\\d]+)/revisions/(?P<id>[\\d]+)',
			'/wp/v2/posts/{parent}/revisions/{id}',
		],
		[ TEMPLATE, '/wp/v2/templates/{id}' ],
		// A bracket within a class, or escaped, closes nothing.
		[ '/a/(?P<b>[)(]+\\))/c', '/a/{b}/c' ],
		[ '/shop/v1/things(?:/(?P<id>\\d+))?', '/shop/v1/things/{id}' ],
		[ '/dots\\.json', '/dots.json' ],
		[ '/never-closed/(?P<id>\\d+', '/never-closed/{id}' ],
	] )( 'writes %s as %s', ( route, shown ) => {
		expect( readableRoute( route ) ).toBe( shown );
	} );
} );

describe( 'examplePath', () => {
	it( 'takes the example for the beginning of the path', () => {
		expect(
			examplePath( '/wp/v2/posts/(?P<id>[\\d]+)/autosaves', {
				'/wp/v2/posts/': '7',
			} )
		).toBe( '/wp/v2/posts/7/autosaves' );
	} );

	it.each( [
		// What is called an id is a number, other things go by their name.
		[ '/a/(?P<font_family_id>\\w+)/(?P<slug>[\\w-]+)', '/a/1/slug' ],
		// Unless the pattern wants something else.
		[ '/orders/(?P<order>\\d+)', '/orders/1' ],
		[ '/icons/(?P<name>[a-z]+/[a-z]+)', '/icons/a/b' ],
		// A pattern that JavaScript does not read.
		[ '/x/(?P<thing>[a-z]++)', '/x/thing' ],
	] )( 'fills %s', ( route, path ) => {
		expect( examplePath( route ) ).toBe( path );
	} );
} );
