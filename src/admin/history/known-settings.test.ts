import { knownSettings } from './known-settings';

it( 'are those of products, each once, in the form that the site takes', () => {
	const all = knownSettings();
	expect( all.length ).toBeGreaterThan( 10 );
	expect( all.length ).toBeLessThanOrEqual( 200 );
	const places = all.map( ( { option, key } ) => `${ option }|${ key }` );
	expect( new Set( places ).size ).toBe( places.length );
	for ( const place of places ) {
		expect( place ).toMatch( /^[\w.-]{1,100}\|[\w.-]{0,100}$/ );
	}
	expect( places ).toContain( 'nfw_options|no_restapi' );
} );
