import type { SampleContent } from '../diagnosis/evidence/types';
import { effectiveMethod } from '../diagnosis/exchange/effective-method';
import { wireFormOf } from './probe-headers';

describe( 'content in place of an empty object', () => {
	it.each( [
		[ 'form', 'application/x-www-form-urlencoded' ],
		[ 'multipart', 'multipart/form-data; boundary=ws401-sample' ],
		[ 'text', 'text/plain' ],
		[ 'post', 'application/json' ],
		[ 'none', undefined ],
	] as [ SampleContent, string | undefined ][] )(
		'is our own, names no method and no action: %s',
		( content, type ) => {
			const { method, headers, body } = wireFormOf( {
				method: 'POST',
				content,
			} );
			expect( headers[ 'Content-Type' ] ).toBe( type );
			expect( body ?? '' ).not.toMatch( /_method|action|_wpnonce/ );
			expect(
				effectiveMethod( {
					method,
					url: 'https://a.example/',
					headers,
				} ).method
			).toBe( 'POST' );
			expect( body === undefined ).toBe( content === 'none' );
		}
	);

	it( 'is that of the given request where it is to be, as JSON', () => {
		expect(
			wireFormOf( { method: 'POST', content: 'own' }, '{"title":"x"}' )
		).toMatchObject( {
			headers: { 'Content-Type': 'application/json' },
			body: '{"title":"x"}',
		} );
		expect( wireFormOf( { method: 'POST' }, '{"title":"x"}' ).body ).toBe(
			'{}'
		);
	} );

	it( 'keeps the header that names the method', () => {
		expect(
			wireFormOf( { method: 'PUT', content: 'form' } )
		).toMatchObject( {
			method: 'POST',
			headers: { 'X-HTTP-Method-Override': 'PUT' },
		} );
	} );

	it( 'never goes with a request that reads', () => {
		expect(
			wireFormOf( { method: 'GET', content: 'post' } )
		).not.toHaveProperty( 'body' );
	} );
} );
