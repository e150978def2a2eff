import { basic, readWhole, requestIn } from '../../../../tests/read-given';

const ME = 'https://example.org/wp-json/wp/v2/users/me';
const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const LOGIN = { scheme: 'basic', value: basic( 'maria:aaaa bbbb cccc' ) };

it.each( [
	[ `curl -u 'maria:aaaa bbbb cccc' ${ ME }`, LOGIN ],
	[ `curl --user maria:"aaaa bbbb cccc" ${ ME }`, LOGIN ],
	[ `curl --user maria:aaaa\\ bbbb\\ cccc ${ ME }`, LOGIN ],
	[ `curl --user="maria:aaaa bbbb cccc" ${ ME }`, LOGIN ],
	[ `curl "-umaria:aaaa bbbb cccc" ${ ME }`, LOGIN ],
	[ `curl -sSu 'maria:aaaa bbbb cccc' ${ ME }`, LOGIN ],
	// As a word processor writes it.
	[ `curl –u ‘maria:aaaa bbbb cccc’ ${ ME }`, LOGIN ],
	[ `curl –user “maria:aaaa bbbb cccc” ${ ME }`, LOGIN ],
	[ `curl —user “maria:aaaa bbbb cccc” ${ ME }`, LOGIN ],
	[
		`$ curl https://maria:aaaa%20bbbb%20cccc@example.org/wp-json/wp/v2/users/me`,
		LOGIN,
	],
	[
		`curl -H "Authorization: Basic $(echo -n 'maria:aaaa bbbb cccc' | base64)" ${ ME }`,
		LOGIN,
	],
	[ `PW='aaaa bbbb cccc'\ncurl -u "maria:$PW" ${ ME }`, LOGIN ],
	[ `curl -u maria ${ ME }`, { scheme: 'basic', value: null } ],
	[ `curl -u "maria:$PASSWORD" ${ ME }`, { scheme: 'basic', value: null } ],
	[ `curl -u USERNAME:PASSWORD ${ ME }`, { scheme: 'basic', value: null } ],
	[
		`curl -u 'maria:xxxx xxxx xxxx xxxx' ${ ME }`,
		{ scheme: 'basic', value: null },
	],
	[
		`curl -H 'Authorization: Bearer YOUR_TOKEN' ${ ME }`,
		{ scheme: 'bearer', value: null },
	],
	[
		`curl -H 'Authorization: Bearer eyJhbGciOi...' ${ ME }`,
		{ scheme: 'bearer', value: null },
	],
	[
		`curl -H 'Authorization: Bearer a.b.c' ${ ME }`,
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
	],
	[
		`curl --oauth2-bearer abc123 ${ ME }`,
		{ scheme: 'bearer', value: 'Bearer abc123' },
	],
	[ `curl --digest -u a:b ${ ME }`, { scheme: 'digest', value: null } ],
	[ `curl -H 'X-Authorization: Basic YTpi' ${ ME }`, null ],
	[ `curl ${ ME }`, null ],
] )( 'reads the login of %s', ( text, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'curl',
		url: ME,
		login,
	} );
} );

it.each( [
	[ `curl ${ POSTS }`, 'GET', false ],
	[ `curl -XDELETE ${ POSTS }`, 'DELETE', false ],
	[ `curl --request PUT ${ POSTS } -d '{}'`, 'PUT', true ],
	[ `curl ${ POSTS } --json '{"title":"x"}'`, 'POST', true ],
	[ `curl ${ POSTS } --data-raw $'{"a":"it\\'s -X DELETE"}'`, 'POST', true ],
	[ `curl ${ POSTS } -F file=@a.png`, 'POST', true ],
	[ `curl -I ${ POSTS }`, 'HEAD', false ],
	[ `curl -sI ${ POSTS }`, 'HEAD', false ],
	[ `curl -T a.json ${ POSTS }`, 'PUT', true ],
	[
		`curl -X POST -H 'X-HTTP-Method-Override: PUT' ${ POSTS }`,
		'PUT',
		false,
	],
	[ `curl -X POST '${ POSTS }?_method=DELETE'`, 'DELETE', false ],
] )(
	'reads the method and whether there is a body: %s',
	( text, method, body ) => {
		expect( requestIn( text ) ).toMatchObject( { method, body } );
	}
);

it( 'takes the address from where it stands, and no header for it', () => {
	expect(
		requestIn(
			`curl -H 'Origin: https://app.example' -e https://app.example/x -A 'My App/1' -b 'a=b' ${ POSTS }`
		)
	).toMatchObject( {
		url: POSTS,
		origin: 'https://app.example',
		referer: 'https://app.example/x',
		userAgent: 'My App/1',
		cookie: true,
		nonce: false,
	} );
} );

it( 'puts the data of -G into the address', () => {
	expect(
		requestIn( `curl -G -d per_page=5 -d context=edit ${ POSTS }` )
	).toMatchObject( {
		method: 'GET',
		url: `${ POSTS }?per_page=5&context=edit`,
		body: false,
	} );
} );

it( 'reads what Chrome copies for bash', () => {
	expect(
		requestIn( `curl 'https://example.org/wp-json/wp/v2/pages/5?_locale=user' \\
  -H 'accept: application/json, */*;q=0.1' \\
  -H 'content-type: application/json' \\
  -b 'wordpress_logged_in_abc=maria%7C1' \\
  -H 'origin: https://example.org' \\
  -H 'referer: https://example.org/wp-admin/post.php?post=5&action=edit' \\
  -H 'user-agent: Mozilla/5.0' \\
  -H 'x-http-method-override: PUT' \\
  -H 'x-wp-nonce: 0123456789' \\
  --data-raw $'{"content":"it\\u0027s\\nfine"}'` )
	).toMatchObject( {
		method: 'PUT',
		url: 'https://example.org/wp-json/wp/v2/pages/5?_locale=user',
		nonce: true,
		cookie: true,
		body: true,
		login: null,
		status: null,
	} );
} );

it( 'reads what Chrome copies for the Windows command line', () => {
	expect(
		requestIn( `curl ^"https://example.org/wp-json/wp/v2/posts/1?a=1^&b=2^" ^
  -X ^"POST^" ^
  -H ^"Authorization: Basic ${ btoa( 'maria:pw' ) }^" ^
  -H ^"x-wp-nonce: 0123456789^" ^
  --data-raw ^"^{^\\^"title^\\^":^\\^"50^%^ off^\\^"^}^"` )
	).toMatchObject( {
		method: 'POST',
		url: 'https://example.org/wp-json/wp/v2/posts/1?a=1&b=2',
		login: { scheme: 'basic', value: basic( 'maria:pw' ) },
		nonce: true,
		body: true,
	} );
} );

it( 'reads it also where its line breaks were lost', () => {
	expect(
		requestIn(
			`curl ^"${ POSTS }^" ^ -X ^"DELETE^" ^ -H ^"x-wp-nonce: 1^"`
		)
	).toMatchObject( { method: 'DELETE', url: POSTS, nonce: true } );
} );

it( 'reads the answer that follows', () => {
	const answer =
		'{"code":"rest_cannot_create","message":"Sorry.","data":{"status":401}}';
	for ( const between of [ '\n', ' ' ] ) {
		expect(
			requestIn( `curl -X POST ${ POSTS }${ between }${ answer }` )
		).toMatchObject( {
			url: POSTS,
			status: 401,
			code: 'rest_cannot_create',
			message: 'Sorry.',
		} );
	}
} );

it( 'reads a transcript, and its last answer', () => {
	expect(
		requestIn( `curl -v -u maria:pw http://example.org/wp-json/wp/v2/users/me
*   Trying 192.0.2.1:80...
> GET /wp-json/wp/v2/users/me HTTP/1.1
> Host: example.org
> Authorization: Basic bWFyaWE6cHc=
>
< HTTP/1.1 401 Unauthorized
< Content-Type: application/json
<
{"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}` )
	).toMatchObject( {
		url: 'http://example.org/wp-json/wp/v2/users/me',
		status: 401,
		code: 'rest_not_logged_in',
		method: 'GET',
	} );
} );

it.each( [
	[ '$SITE/wp-json/wp/v2/posts' ],
	[ '"${SITE}/wp-json/wp/v2/posts"' ],
	[ 'https://{{host}}/wp-json/wp/v2/posts' ],
	[ 'https://<your-site>/wp-json/wp/v2/posts' ],
] )( 'takes %s for an address of this site', ( address ) => {
	expect( requestIn( `curl -X POST ${ address }` ).url ).toBe( POSTS );
} );

it( 'sends over http where no scheme is written, as curl does', () => {
	expect( requestIn( 'curl example.org/wp-json/' ).url ).toBe(
		'http://example.org/wp-json/'
	);
} );

it( 'takes carets in a body for no signs of the Windows command line', () => {
	expect(
		requestIn(
			`curl -u 'ann:aaaa bbbb' https://example.org/wp-json/wp/v2/posts --data-raw '^"'`
		)
	).toMatchObject( {
		method: 'POST',
		login: { scheme: 'basic', value: basic( 'ann:aaaa bbbb' ) },
	} );
} );

it.each( [
	'curl -X POST -u ann:aaaa',
	'curl --help',
	'curl -H "X-App: https" -d a=b',
] )( 'reads no request of a command without an address: %s', ( text ) => {
	expect( readWhole( text ).kind ).not.toBe( 'request' );
} );
