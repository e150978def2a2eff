/**
 * @jest-environment node
 */

import { givenHeader } from './given-header';

const curl = ( header: string ) =>
	`curl -H "Authorization: ${ header }" https://example.org/wp-json/wp/v2/users/me`;

it.each( [
	[ `Basic ${ btoa( 'ann:secret' ) }`, { scheme: 'basic' } ],
	[ `basic ${ btoa( 'ann:secret' ) }`, { scheme: 'basic' } ],
	[ 'Bearer abc.def.ghi', { scheme: 'bearer' } ],
	[ 'Basic $TOKEN', { scheme: 'basic' } ],
	[ 'Basic ann:secret', { scheme: 'basic', headerFault: 'not-base64' } ],
	[ 'Basic YW5uOj8_Pz8_', { scheme: 'basic', headerFault: 'url-safe' } ],
	[
		`Basic ${ btoa( 'ann secret' ) }`,
		{ scheme: 'basic', headerFault: 'no-colon' },
	],
	[ 'Basic', { scheme: 'basic', headerFault: 'no-colon' } ],
	[ 'Basic Y', { scheme: 'basic', headerFault: 'not-base64' } ],
] )( 'reads %s', ( header, expected ) => {
	expect( givenHeader( curl( header ) ) ).toEqual( expected );
} );

it( 'lets curl make the header', () => {
	expect(
		givenHeader( "curl -u 'ann:secret' https://example.org/wp-json/" )
	).toEqual( { scheme: 'basic' } );
} );

it( 'finds none where there is none', () => {
	expect( givenHeader( 'GET https://example.org/wp-json/ 401' ) ).toBeNull();
	expect( givenHeader( curl( 'Digest username="ann"' ) ) ).toBeNull();
} );
