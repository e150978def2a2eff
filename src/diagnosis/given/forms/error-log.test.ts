import { requestIn } from '../../../../tests/read-given';

const POST = 'https://example.org/wp-json/wp/v2/posts/1';

it.each( [
	[
		`2026/01/05 17:11:39 [error] 123#123: *45 access forbidden by rule, client: 203.0.113.7, server: example.org, request: "POST /wp-json/wp/v2/posts/1 HTTP/1.1", host: "example.org", referrer: "https://example.org/wp-admin/post.php"`,
		'POST',
		null,
		'https://example.org/wp-admin/post.php',
	],
	[
		`2026/01/05 17:11:39 [error] 9#9: *1 no user/password was provided for basic authentication, client: 203.0.113.7, server: _, request: "GET /wp-json/wp/v2/posts/1 HTTP/2.0", host: "example.org"`,
		'GET',
		null,
		null,
	],
	[
		`[Mon Jan 05 17:11:39.123456 2026] [security2:error] [pid 12:tid 13] [client 203.0.113.7:50000] [client 203.0.113.7] ModSecurity: Access denied with code 403 (phase 2). Pattern match "(?i)<script" at ARGS:content. [file "/usr/share/modsecurity-crs/rules/REQUEST-941.conf"] [line "55"] [id "941110"] [msg "XSS Filter"] [hostname "example.org"] [uri "/wp-json/wp/v2/posts/1"] [unique_id "abc"], referer: https://example.org/wp-admin/`,
		null,
		403,
		'https://example.org/wp-admin/',
	],
	[
		`[Mon Jan 05 17:11:39.123456 2026] [auth_basic:error] [pid 12] [client 203.0.113.7:50000] AH01618: user maria not found: /wp-json/wp/v2/posts/1`,
		null,
		null,
		null,
	],
	[
		`2026/01/05 17:11:39 [error] 5#5: *7 [client 203.0.113.7] ModSecurity: Access denied with code 406 (phase 1). [file "x"] [line "1"] [id "920430"] [hostname "192.0.2.1"] [uri "/wp-json/wp/v2/posts/1"], client: 203.0.113.7, server: example.org, request: "PUT /wp-json/wp/v2/posts/1 HTTP/1.1", host: "example.org"`,
		'PUT',
		406,
		null,
	],
] )( 'reads %s', ( line, method, status, referer ) => {
	expect( requestIn( line ) ).toMatchObject( {
		form: 'error-log',
		url: POST,
		method,
		status,
		referer,
	} );
} );

it( 'does not take a file for an address', () => {
	expect( () =>
		requestIn(
			'[Mon Jan 05 17:11:39.1 2026] [authz_core:error] [pid 1] [client 203.0.113.7:5] AH01630: client denied by server configuration: /var/www/html/wp-json'
		)
	).toThrow( 'unreadable' );
} );
