import type { HtaccessRead } from '../../transport/htaccess/schemas';
import { healthySite } from '../../../tests/evidence';
import { readAlsoFor } from './files-beside';

const probeTo = ( path: string ) => ( {
	...healthySite().exchanges[ 0 ]!.probe,
	url: `https://example.test${ path }`,
} );

describe( 'one reading of the files, for further probes', () => {
	const read = {
		kinds: {
			'/': 'directory',
			'/wp-json': null,
			'/wp-json/wp/v2/posts': null,
			'/index.php': 'file',
			'/blog': 'directory',
		},
	} as unknown as HtaccessRead;

	it( 'tells of what it was made for, whatever stands there', () => {
		const probe = probeTo( '/blog/page/' );
		expect( readAlsoFor( read, [ probe ], [ probe ] ) ).toEqual( read );
	} );

	it( 'tells of nothing where nothing was read', () => {
		const nothing = { ...read, kinds: {} };
		expect( readAlsoFor( nothing, [], [ probeTo( '/a/b' ) ] ) ).toBeNull();
		expect( readAlsoFor( nothing, [], [ probeTo( '/' ) ] ) ).toBeNull();
	} );

	it.each( [
		[ 'that were asked for', '/wp-json/wp/v2/posts?per_page=1', true ],
		[ 'below what is not there', '/wp-json/oembed/1.0', true ],
		[ 'below a file', '/index.php/wp-json/', true ],
		[ 'not in a folder, in which there may be more', '/blog/page/', false ],
		[ 'not beside it', '/members', false ],
	] )( 'tells of paths %s', ( _, path, expected ) => {
		const also = readAlsoFor( read, [], [ probeTo( path ) ] );
		expect( also !== null ).toBe( expected );
		const { pathname } = new URL( path, 'https://example.test' );
		expect( also?.kinds[ pathname ] ?? null ).toBeNull();
	} );
} );
