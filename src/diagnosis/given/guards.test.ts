import { readGiven } from '.';
import { SITE } from '../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

/** What a text tells, without holding it to what was approved. */
function shown( text: string ) {
	const reading = readGiven( text, SITE );
	return reading.kind === 'request' ? reading.request : reading;
}

it.each( [
	`Could not open input file: 403 ${ POSTS }`,
	`${ POSTS } input file: 403`,
	`Saving post 401 at ${ POSTS } does not work`,
	`Order 403 is not sent to ${ POSTS }`,
	`user 401 cannot open ${ POSTS }`,
	`about 403 people ask for ${ POSTS }`,
	`more than 401 of them go to ${ POSTS }`,
	`GET ${ POSTS } got 401 posts`,
	`${ POSTS } returned 403 items`,
	`KeyError: 403 ${ POSTS }`,
	`IndexError: 401 ${ POSTS }`,
	`items[403] of ${ POSTS }`,
	`exit code 401: ${ POSTS }`,
	`postal code: 403 ${ POSTS }`,
	`✗ status is 200 ${ POSTS }`,
	`POST ${ POSTS } took 401 milliseconds`,
] )( 'takes no other number for a status: %s', ( text ) => {
	expect( shown( text ) ).toMatchObject( { url: POSTS, status: null } );
} );

it.each( [
	[ `${ POSTS }: 401`, 401 ],
	[ `When I ask ${ POSTS } I get this: 403`, 403 ],
	[ `Unauthorized(401) ${ POSTS }`, 401 ],
	[ `Forbidden[403] ${ POSTS }`, 403 ],
	[ `ApiError: 401 ${ POSTS }`, 401 ],
	[ `Failed to publish: 403 ${ POSTS }`, 403 ],
	[ `Request failed with status code Unauthorized ${ POSTS }`, 401 ],
	[ `The request failed with status code 'Forbidden'. ${ POSTS }`, 403 ],
	[ `login: 401 ${ POSTS }`, 401 ],
] )( 'takes it where its words say so: %s', ( text, status ) => {
	expect( shown( text ) ).toMatchObject( { url: POSTS, status } );
} );

it.each( [
	`Payment method: post ${ POSTS } 401`,
	`shipping method: get ${ POSTS } 401`,
] )( 'takes no other method for that of a request: %s', ( text ) => {
	expect( shown( text ) ).toMatchObject( { method: null, status: 401 } );
} );

it( 'takes the slash behind a method for the path of the site', () => {
	expect( shown( 'Error: cannot GET / (403)' ) ).toMatchObject( {
		method: 'GET',
		url: 'https://example.org/',
		status: 403,
	} );
	expect( shown( `cannot GET /wp-json/wp/v2/posts (403)` ) ).toMatchObject( {
		method: 'GET',
		url: POSTS,
		status: 403,
	} );
} );

it.each( [
	'✓ 0 / ✗ 403',
	'✗ status is 200\n  0% — ✓ 0 / ✗ 403',
	'cat /etc/passwd 403',
	'cd /var/www/html && php 401',
	'mailto:a@example.org',
	'curl mailto:a@example.org',
	'curl -X POST mailto:a@example.org/wp-json',
	'curl ftp:a@example.org/wp-json/',
	'{"mcpServers":{"wp":{"url":"mailto:a@example.org"}}}',
] )( 'finds no request in: %s', ( text ) => {
	expect( shown( text ) ).toMatchObject( { kind: 'unreadable' } );
} );

it.each( [
	[
		"HTTPSConnectionPool(host='api.example.net', port=443): Max retries exceeded with url: /v1/chat (Caused by x)",
		'https://api.example.net/v1/chat belongs to another site',
	],
	[
		'reqwest::Error { kind: Status(401), url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("other.example")), port: None, path: "/wp-json/wp/v2/posts", query: None, fragment: None } }',
		'https://other.example/wp-json/wp/v2/posts belongs to another site',
	],
] )( 'does not take another host’s path for this site’s', ( text, reason ) => {
	expect( shown( text ) ).toMatchObject( {
		kind: 'unreadable',
		reason: expect.stringContaining( reason ),
	} );
} );

it( 'reads host and path where Python and Rust print them apart', () => {
	expect(
		shown(
			"requests.post(url)\nConnectionError: HTTPSConnectionPool(host='example.org', port=443): Max retries exceeded with url: /wp-json/wp/v2/posts (Caused by NewConnectionError(': [Errno 111] Connection refused'))"
		)
	).toMatchObject( { method: 'POST', url: POSTS, status: null } );
	expect(
		shown(
			'reqwest::Error { kind: Status(401), url: Url { scheme: "https", cannot_be_a_base: false, username: "", password: None, host: Some(Domain("example.org")), port: None, path: "/wp-json/wp/v2/posts", query: Some("per_page=1"), fragment: None } }'
		)
	).toMatchObject( { url: `${ POSTS }?per_page=1`, status: 401 } );
} );

it( 'reads the method that Feign puts into brackets', () => {
	expect(
		shown(
			`feign.FeignException$Forbidden: [403 Forbidden] during [POST] to [${ POSTS }] [WpClient#create(Post)]`
		)
	).toMatchObject( { method: 'POST', url: POSTS, status: 403 } );
} );

it.each( [ '...', '…' ] )(
	'reads a path whose host was cut away with “%s”',
	( cut ) => {
		expect(
			shown(
				`api-fetch.min.js?ver=3.1.2:1 GET ${ cut }/wp-json/wc-analytics/orders?page=1&_locale=user 403`
			)
		).toMatchObject( {
			method: 'GET',
			url: 'https://example.org/wp-json/wc-analytics/orders?page=1&_locale=user',
			status: 403,
		} );
	}
);
