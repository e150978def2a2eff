import { createHmac } from 'node:crypto';

import { boundAddressOf, signCapability, withArgument } from './capability';

it( 'binds path and query as they travel, without our own arguments', () => {
	const url = 'https://example.org/wp-json/wp/v2/posts?a=%20b&c[]=1';
	expect( boundAddressOf( url ) ).toBe( '/wp-json/wp/v2/posts?a=%20b&c[]=1' );
	expect(
		boundAddressOf(
			withArgument(
				withArgument( url, 'ws401_probe', 'x-1' ),
				'ws401_run',
				'a.b'
			)
		)
	).toBe( boundAddressOf( url ) );
	expect( boundAddressOf( 'https://example.org/?ws401_probe=x#y' ) ).toBe(
		'/'
	);
} );

it( 'signs the payload with the key', () => {
	const key = 'ab'.repeat( 32 );
	const token = signCapability(
		{
			run: 'r',
			stamp: 'k',
			probe: 'p',
			method: 'GET',
			url: 'https://example.org/',
			set: '',
			theme: 'keep',
			expires: 1,
			dryRun: true,
			trace: false,
		},
		key
	);
	const [ payload = '', signature ] = token.split( '.' );
	expect( signature ).toBe(
		createHmac( 'sha256', Buffer.from( key, 'hex' ) )
			.update( payload )
			.digest( 'base64url' )
	);
	expect(
		JSON.parse( Buffer.from( payload, 'base64url' ).toString() )
	).toEqual( {
		r: 'r',
		k: 'k',
		p: 'p',
		m: 'GET',
		h: 'example.org',
		u: '/',
		s: '',
		t: 'keep',
		x: 1,
		d: 1,
		o: 0,
		c: 0,
	} );
} );
