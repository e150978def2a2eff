import { decodePluginSet, encodePluginSet } from './plugin-set';

const PLUGINS = Array.from( { length: 19 }, ( _, i ) => `p${ i }/p${ i }.php` );

it( 'puts the first plugin into the lowest bit of the first byte', () => {
	expect( encodePluginSet( PLUGINS, new Set( [ 'p0/p0.php' ] ) ) ).toBe(
		'AQ'
	);
	expect( encodePluginSet( PLUGINS, new Set( [ 'p8/p8.php' ] ) ) ).toBe(
		'AAE'
	);
} );

it( 'cuts zero bytes at the end', () => {
	expect( encodePluginSet( PLUGINS, new Set() ) ).toBe( '' );
} );

it( 'brings every set back as it was', () => {
	for ( let step = 1; step < 19; step++ ) {
		const some = new Set( PLUGINS.filter( ( _, i ) => i % step === 0 ) );
		expect(
			decodePluginSet( PLUGINS, encodePluginSet( PLUGINS, some ) )
		).toEqual( some );
	}
} );

it( 'takes nothing for a set that is none of this list', () => {
	expect( decodePluginSet( PLUGINS, 'AAAAAQ' ) ).toBeNull();
	expect( decodePluginSet( PLUGINS, '%' ) ).toBeNull();
} );
