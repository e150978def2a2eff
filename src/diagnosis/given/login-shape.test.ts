import { basic } from '../../../tests/read-given';
import { loginShapeOf } from './login-shape';
import { isMcpAddress } from './mcp-address';

const part = ( data: object ) =>
	Buffer.from( JSON.stringify( data ) ).toString( 'base64url' );
const token = ( data: object ) =>
	`Bearer ${ part( { alg: 'HS256' } ) }.${ part( data ) }.c2ln`;

it.each( [
	[ basic( 'maria:abcd efgh ijkl mnop qrst uvwx' ), 'application' ],
	[ basic( 'maria:abcdefghijklmnopqrstuvwx' ), 'application' ],
	[ basic( 'maria:abcd efgh ijkl mnop qrst' ), 'broken' ],
	[ basic( 'maria:letmein' ), 'account' ],
	[ basic( 'maria:with:colon!' ), 'account' ],
	[ 'Bearer AbCdEfGhIjKlMnOpQrStUvWx', 'application' ],
] )( 'sees what a password looks like: %s is %s', ( header, password ) => {
	expect( loginShapeOf( header ) ).toEqual( { looksLike: password } );
} );

it( 'sees until when a token is valid', () => {
	expect( loginShapeOf( token( { exp: 1_767_225_600 } ) ) ).toEqual( {
		expiresAt: 1_767_225_600,
	} );
} );

it.each( [
	token( { iss: 'https://example.org' } ),
	'Bearer opaque',
	'Bearer a.b.c',
	'Basic !!!',
	'Basic c2VjcmV0',
	'Digest username="maria"',
	'',
] )( 'sees nothing in %j', ( header ) => {
	expect( loginShapeOf( header ) ).toBeUndefined();
} );

it.each( [
	[ 'https://example.org/wp-json/mcp/mcp-adapter-default-server', true ],
	[ 'https://example.org/wp-json/wp/v2/wpmcp', true ],
	[ 'https://example.org/?rest_route=/wp/v2/wpmcp/streamable', true ],
	[ 'https://example.org/index.php?a=1&rest_route=%2Fmcp%2Fshop', true ],
	[ 'https://example.org/blog/wp-json/woocommerce/mcp', true ],
	[ 'https://mcp.example.org/wp-json/wp/v2/posts', false ],
	[ 'https://example.org/mcp/wp-json/wp/v2/posts', false ],
	[ 'https://example.org/wp-json/wp/v2/posts?search=mcp', false ],
	[ 'https://example.org/mcp/', false ],
	[ 'https://example.org/?rest_route=%E0%A4%A', false ],
] )( 'whether %s is an endpoint for AI agents: %s', ( address, expected ) => {
	expect( isMcpAddress( address ) ).toBe( expected );
} );
