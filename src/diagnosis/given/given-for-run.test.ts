import { readGiven } from '.';
import { keptMessage, prepareForRun } from './given-for-run';
import { basic, SITE } from '../../../tests/read-given';

function evidence( text: string ) {
	const reading = readGiven( text, SITE );
	if ( reading.kind !== 'request' || reading.request.url === null ) {
		throw new Error( JSON.stringify( reading ) );
	}
	return prepareForRun( { ...reading.request, url: reading.request.url } );
}

const ME = 'https://example.org/wp-json/wp/v2/users/me';

it( 'hands the login over beside the evidence, and keeps it and cookies out', () => {
	const { request, login } = evidence(
		`curl -u 'ann:hidden' -H 'Cookie: a=crumb' -H 'X-WP-Nonce: seal' ${ ME }`
	);
	expect( login ).toBe( basic( 'ann:hidden' ) );
	expect( request ).toMatchObject( {
		carries: 'basic',
		hasLogin: true,
		nonce: true,
		cookie: true,
		body: false,
		status: null,
	} );
	expect( JSON.stringify( request ) ).not.toMatch(
		/hidden|YW5uOmhpZGRlbg|crumb|seal/
	);
} );

it.each( [
	[
		`curl -H 'Authorization: Basic c2VjcmV0' ${ ME }`,
		{ carries: 'basic', headerFault: 'no-colon' },
	],
	[ `curl -H 'Authorization: Basic $LOGIN' ${ ME }`, { carries: 'basic' } ],
	[ `curl -u ann ${ ME }`, { carries: 'basic' } ],
] )(
	'sends no login that is not told or cannot be read: %s',
	( text, expected ) => {
		const { request, login } = evidence( text );
		expect( login ).toBeNull();
		expect( request ).toMatchObject( expected );
		expect( request ).not.toHaveProperty( 'hasLogin' );
	}
);

it( 'keeps no key that stands in the address', () => {
	const { request } = evidence(
		'GET https://example.org/wp-json/wc/v3/orders?consumer_key=ck_hidden&consumer_secret=cs_hidden 401'
	);
	expect( request ).toMatchObject( { status: 401, carries: 'key' } );
	expect( JSON.stringify( request ) ).not.toContain( 'hidden' );
} );

it( 'says of a line of a log only what it tells', () => {
	const { request } = evidence(
		'203.0.113.7 - - [05/Jan/2026:17:11:39 +0000] "POST /wp-json/wp/v2/posts HTTP/1.1" 403 5 "https://app.example/" "App/1"'
	);
	expect( request ).toEqual( {
		method: 'POST',
		url: 'https://example.org/wp-json/wp/v2/posts',
		status: 403,
		code: null,
		userAgent: 'App/1',
		referer: 'https://app.example/',
		crossSite: true,
	} );
} );

it.each( [
	[ 'rest_cannot_create', 'POST' ],
	[ 'rest_user_cannot_delete', 'DELETE' ],
	[ 'rest_forbidden', 'GET' ],
] )(
	'takes the method from the answer where nothing else tells it: %s',
	( code, method ) => {
		expect(
			evidence(
				`https://example.org/wp-json/wp/v2/posts 401 {"code":"${ code }","message":"Sorry."}`
			).request.method
		).toBe( method );
	}
);

it.each( [
	'user eva and password abcd EFGH 1jkl MNOP qrst UVWX I got 401',
	'401 with Authorization: Basic abcdEFGH1jklMNOP=',
	'{"auth":{"user":"eva","password":"abcd"},"code":"DEPTH_ZERO_SELF_SIGNED_CERT"}',
	'curl -k -u eva:abcdEFGH curl: (60) SSL certificate problem',
	'curl: (6) Could not resolve host: eva:abcdEFGH@example.org',
	'failed with url: /wp-json/wc/v3/orders?consumer_key=abcd1&consumer_secret=abcd2',
	'headers: { Authorization: "Bearer abcdEFGHijkl" }',
	'headers: { authorization: "Basic abcdEFGHijkl=" }',
	'with ck_abcddd9101f8793a731d6b9aeaadd319fbedf37 beside it',
	'with the password abcdEFGH1jklMNOPqrstUVWX',
	`with the token eyJhbGciOiJIUzI1NiJ9.abcd.abcd`,
	`${ 'x '.repeat( 488 ) }Authorization: Basic abcdEFGHijklMNOP=`,
] )( 'keeps no secret in a message: %s', ( message ) => {
	expect( keptMessage( message ) ).toMatch( /\[r/ );
	expect( keptMessage( message ) ).not.toContain( 'abcd' );
} );

it.each( [
	'Cookie: wordpress_logged_in_1=ann%7C1%7Chidden1; b=hidden1',
	'X-WP-Nonce: hidden1abc',
	'X-Api-Key: hidden1.hidden1',
	'WP_APP_PASSWORD=hidden1hidden',
	'Logging in with password: hidden1hidden',
] )( 'keeps no secret that a header or a setting names: %s', ( message ) => {
	expect( keptMessage( `401. ${ message }` ) ).toMatch(
		/^401\. [^]*\[redacted\]/
	);
	expect( keptMessage( `401. ${ message }` ) ).not.toContain( 'hidden1' );
} );

it.each( [
	'Basic authentication is required.',
	'The password is incorrect: try again.',
	'cURL error 28: Operation timed out after 10001 milliseconds with 0 bytes received',
	'Failed to connect to example.org port 443: Connection refused',
	'The response is not a valid JSON response.',
	'Bearer token malformed.',
	'Cookie: the check failed.',
	'Wrong password: try 2 more times.',
] )( 'keeps the words of an answer: %s', ( message ) => {
	expect( keptMessage( message ) ).toBe( message );
} );
