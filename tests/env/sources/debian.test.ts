import { recommendedThemes, upstreamVersion } from './debian';

describe( 'upstreamVersion', () => {
	it.each( [
		[ 'Package: wordpress\nVersion: 7.1.4+dfsg1-1\n', '7.1.4' ],
		[ 'Package: wordpress\nVersion: 6.8.12+dfsg1-0+deb13u1\n', '6.8.12' ],
		[ 'Package: wordpress\nVersion: 1:6.1.9-1\n', '6.1.9' ],
		[ '', null ],
	] )( 'of %j is %s', ( stanza, version ) => {
		expect( upstreamVersion( stanza ) ).toBe( version );
	} );
} );

describe( 'recommendedThemes', () => {
	it( 'finds themes among other packages', () => {
		expect(
			recommendedThemes(
				'Depends: wordpress-l10n\nRecommends: curl, wordpress-theme-twentytwentyfive (>= 6)\n'
			)
		).toEqual( [ 'wordpress-theme-twentytwentyfive' ] );
	} );

	it( 'finds none where nothing is recommended', () => {
		expect( recommendedThemes( 'Depends: php\n' ) ).toEqual( [] );
	} );
} );
