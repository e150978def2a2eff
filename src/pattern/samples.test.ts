import { samplesOf } from './samples';

describe( 'texts that a pattern matches', () => {
	it.each( [
		[ '^wp-json/wp/v2/users/[0-9]+', [ 'wp-json/wp/v2/users/0' ] ],
		[ '^(wp-json|xmlrpc\\.php)$', [ 'wp-json', 'xmlrpc.php' ] ],
		[ '', [ '' ] ],
		[ 'users/?\\d{2}', [ 'users00' ] ],
		// Nothing matches it.
		[ 'a^b', [] ],
		[ '(a)\\1', [] ],
		[ '(', [] ],
	] )( '%s', ( source, expected ) => {
		expect( samplesOf( source ) ).toEqual( expected );
	} );

	it( 'are few where there are thousands', () => {
		expect(
			samplesOf( '(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)(a|b|c|d)' ).length
		).toBeLessThan( 13 );
	} );
} );
