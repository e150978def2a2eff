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
] )( 'judges %s', ( header, fault ) => {
	expect( headerFaultOf( header ) ).toBe( fault );
} );
