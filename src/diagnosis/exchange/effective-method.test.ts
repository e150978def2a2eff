import { effectiveMethod, namesNoOther, phpArgument } from './effective-method';
import disguises from '../../../tests/security/effective-method.json';

interface Disguise {
	name: string;
	method: string;
	url: string;
	headers?: Record< string, string >;
	obeyed: string | null;
	safe: boolean;
}

it.each(
	( disguises as Disguise[] ).map( ( row ) => [ row.name, row ] as const )
)( 'knows what WordPress obeys: %s', ( _, { obeyed, safe, ...request } ) => {
	expect( effectiveMethod( request ) ).toEqual( { method: obeyed, safe } );
} );

it.each( [
	[ 'https://example.org/wp-json/', true ],
	[ '/?a=b', true ],
	[ '/?_method=DELETE', true ],
	[ '/?a=b&_method=DELETE&_method=DELETE', true ],
	[ '/?_method=delete', true ],
	[ '/?a=?&_method=DELETE', true ],
	[ '/?_method=GET', false ],
	[ '/?a=?&_method=GET', false ],
	[ '/?_method=DELETE&_method=GET', false ],
	[ '/?_method=GET&_method=DELETE', false ],
	[ '/?a=b;_method=GET', false ],
	[ '/?.method=GET', false ],
	[ '/?_met\thod=GET', false ],
	[ '/?_method[]=DELETE', false ],
	[ '/a%3F_method=DELETE', false ],
	[ '/a%2526_method=GET', false ],
	[ '/?a=b#&_method=GET', true ],
] )( 'knows whether an address leaves DELETE what it is: %s', ( url, is ) => {
	expect( namesNoOther( 'DELETE', url ) ).toBe( is );
} );

it.each( [
	[ 'a=b', 'a', 'b' ],
	[ 'a', 'a', '' ],
	[ 'a=b=c', 'a', 'b=c' ],
	[ '%20+a.b c=1', 'a_b_c', '1' ],
	[ 'a%00b=1', 'a', '1' ],
	[ 'a[]=1', 'a', null ],
	[ 'a.b[c.d]=1', 'a_b', null ],
	[ 'a[b=1', 'a_b', '1' ],
	[ 'a]b=1', 'a]b', '1' ],
	[ '[a]=1', '', '1' ],
	[ 'a=%zz%41', 'a', '%zzA' ],
] )( 'takes an argument as PHP does: %s', ( written, name, value ) => {
	expect( phpArgument( written ) ).toEqual( { name, value } );
} );

it.each( [
	[ 'DELETE', 'GET' ],
	[ 'GET', 'DELETE' ],
] )(
	'takes a header for unreadable that comes in two spellings: %s and %s',
	( first, second ) => {
		const headers = {
			'X-HTTP-Method-Override': first,
			X_HTTP_Method_Override: second,
		};
		expect(
			effectiveMethod( { method: 'GET', url: '/wp-json/', headers } )
		).toEqual( { method: null, safe: false } );
	}
);
