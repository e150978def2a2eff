import { readable } from '../../htaccess/readable';
import { shownLines } from './shown-text';

const bytes = ( text: string ) =>
	String.fromCharCode( ...new TextEncoder().encode( text ) );

it( 'reads UTF-8 as such, and other bytes as Latin-1', () => {
	expect( readable( bytes( '# für' ) ) ).toBe( '# für' );
	expect( readable( '# f\xfcr' ) ).toBe( '# für' );
} );

it( 'masks after reading, so that the mask stays what it is', () => {
	expect(
		shownLines( bytes( 'SetEnv A_TOKEN größer9\r\n# für\r\n' ) )
	).toEqual( [ 'SetEnv A_TOKEN ••••••', '# für' ] );
} );
