/**
 * @jest-environment node
 */

import { headerFaultIn } from './header-fault';

const curl = ( header: string ) =>
	`curl -H "Authorization: ${ header }" https://example.org/wp-json/wp/v2/users/me`;

it.each( [
	[ `Basic ${ btoa( 'ann:secret' ) }`, null ],
	[ `basic ${ btoa( 'ann:secret' ) }`, null ],
	[ 'Basic $TOKEN', null ],
	[ 'Bearer abc.def.ghi', null ],
	[ 'Digest username="ann"', null ],
	[ 'Basic ann:secret', 'not-base64' ],
	[ 'Basic YW5uOj8_Pz8_', 'url-safe' ],
	[ `Basic ${ btoa( 'ann secret' ) }`, 'no-colon' ],
	[ 'Basic', 'no-colon' ],
	[ 'Basic Y', 'not-base64' ],
] )( 'judges %s', ( header, fault ) => {
	expect( headerFaultIn( curl( header ) ) ).toBe( fault );
} );

it( 'finds none where no header is written', () => {
	expect(
		headerFaultIn( "curl -u 'ann:secret' https://example.org/wp-json/" )
	).toBeNull();
	expect(
		headerFaultIn( 'GET https://example.org/wp-json/ 401' )
	).toBeNull();
} );
