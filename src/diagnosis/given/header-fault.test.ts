import { headerFaultOf } from './header-fault';

it.each( [
	[ `Basic ${ btoa( 'ann:secret' ) }`, null ],
	[ `basic ${ btoa( 'ann:secret' ) }`, null ],
	[ 'Bearer abc.def.ghi', null ],
	[ 'Digest username="ann"', null ],
	[ 'Basic ann:secret', 'not-base64' ],
	[ 'Basic YW5uOj8_Pz8_', 'url-safe' ],
	[ `Basic ${ btoa( 'ann secret' ) }`, 'no-colon' ],
	[ 'Basic', 'no-colon' ],
	[ 'Basic Y', 'not-base64' ],
	[ 'ann:secret', 'no-scheme' ],
	[ 'ann@example.org:AbCd EfGh IjKl MnOp QrSt UvWx', 'no-scheme' ],
	[ 'AbCd EfGh IjKl MnOp QrSt UvWx', 'no-scheme' ],
	[ btoa( 'ann:AbCdEfGhIjKlMnOpQrStUvWx' ), 'no-scheme' ],
	[ 'f3b0c1d2e4', null ],
	[ 'https://ann.example', null ],
	[ 'AWS AKIA:sig/nature=', null ],
	[ 'Bearer AbCd EfGh IjKl MnOp QrSt UvWx', 'bearer-password' ],
	[ 'bearer  ann:AbCd EfGh IjKl MnOp QrSt UvWx', 'bearer-password' ],
	[ `Bearer ${ btoa( 'ann:AbCdEfGhIjKlMnOpQrStUvWx' ) }`, 'bearer-password' ],
	[ 'Bearer AbCdEfGhIjKlMnOpQrStUvWx', null ],
	[ 'Bearer key_1:f00', null ],
	[ 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJ4In0.abcDEF123', null ],
] )( 'judges %s', ( header, fault ) => {
	expect( headerFaultOf( header ) ).toBe( fault );
} );
