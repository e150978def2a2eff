/**
 * @jest-environment node
 */

import { parseCase } from './parse-case';

const ROOT = 'https://example.org/wp-json/';

it.each( [
	[ 'an address', 'https://example.org/wp-json/wp/v2/posts', 'GET', 0 ],
	[
		'an address with the method before it and the status behind',
		'POST https://example.org/wp-json/wp/v2/posts 401 (Unauthorized)',
		'POST',
		401,
	],
	[
		'a curl command with a method',
		`curl 'https://example.org/wp-json/wp/v2/posts' -X 'DELETE' -H 'cookie: a=b'`,
		'DELETE',
		0,
	],
	[
		'a curl command with a body',
		`curl "https://example.org/wp-json/wp/v2/posts" --data-raw '{"status":401}'`,
		'POST',
		0,
	],
	[
		'a site reached as www and over http',
		'http://www.example.org/wp-json/wp/v2/posts',
		'GET',
		0,
	],
] )( 'reads %s', ( _, text, method, status ) => {
	expect( parseCase( text, ROOT ) ).toMatchObject( {
		kind: 'request',
		request: {
			method,
			status,
			code: null,
			url: expect.stringMatching(
				/^https?:\/\/(www\.)?example\.org\/wp-json\/wp\/v2\/posts$/
			),
		},
	} );
} );

it.each( [ '/wp/v2/posts?context=edit', '?rest_route=/wp/v2/posts' ] )(
	'reads the bare route %s',
	( route ) => {
		expect( parseCase( `  ${ route } `, ROOT ) ).toMatchObject( {
			request: { url: route, method: 'GET' },
		} );
	}
);

it( 'takes no password or cookie out of a curl command', () => {
	const parsed = parseCase(
		`curl https://example.org/wp-json/ -u admin:secret -H 'Cookie: key=hidden'`,
		ROOT
	);
	expect( JSON.stringify( parsed ) ).not.toMatch( /secret|hidden/ );
} );

it.each( [
	[ 'it cannot save', 'There is no address in this' ],
	[ 'https://other.example/wp-json/', 'belongs to another site' ],
] )( 'says in one sentence what is wrong with “%s”', ( text, sentence ) => {
	expect( parseCase( text, ROOT ) ).toMatchObject( {
		kind: 'error',
		message: expect.stringContaining( sentence ),
	} );
} );

it( 'takes the kind and the form of an Authorization header, and not its value', () => {
	const parsed = parseCase(
		`curl -H 'Authorization: Basic c2VjcmV0' https://example.org/wp-json/wp/v2/users/me`,
		ROOT
	);
	expect( parsed ).toMatchObject( {
		request: { carries: 'basic', headerFault: 'no-colon' },
		login: null,
	} );
	expect( JSON.stringify( parsed ) ).not.toContain( 'c2VjcmV0' );
} );

it( 'takes code, status and reason out of an answer that is pasted along', () => {
	expect(
		parseCase(
			`curl -u ck_1:cs_2 https://example.org/wp-json/wc/v3/orders
{"code":"woocommerce_rest_authentication_error","message":"Consumer secret is invalid.","data":{"status":401}}`,
			ROOT
		)
	).toMatchObject( {
		kind: 'request',
		request: {
			method: 'GET',
			url: 'https://example.org/wp-json/wc/v3/orders',
			status: 401,
			code: 'woocommerce_rest_authentication_error',
			message: 'Consumer secret is invalid.',
			carries: 'key',
		},
	} );
} );

it( 'keeps no key that stands in the address', () => {
	const parsed = parseCase(
		'GET https://example.org/wp-json/wc/v3/orders?consumer_key=ck_hidden&consumer_secret=cs_hidden 401',
		ROOT
	);
	expect( parsed ).toMatchObject( {
		request: { status: 401, carries: 'key' },
	} );
	expect( JSON.stringify( parsed ) ).not.toContain( 'hidden' );
} );

it( 'hands a login over beside the case, and not in it', () => {
	const parsed = parseCase(
		`curl -u 'ann:hidden' https://example.org/wp-json/wp/v2/users/me`,
		ROOT
	);
	if ( parsed.kind === 'error' ) {
		throw new Error( parsed.message );
	}
	expect( parsed.login ).toBe( `Basic ${ btoa( 'ann:hidden' ) }` );
	expect( parsed.request ).toMatchObject( {
		carries: 'basic',
		hasLogin: true,
	} );
	expect( JSON.stringify( parsed.request ) ).not.toMatch(
		/hidden|YW5uOmhpZGRlbg/
	);
} );
