import { requestIn } from '../../../../tests/read-given';

const transcript = (
	head: string,
	answer: string
) => `* Connected to example.org (192.0.2.1) port 443
* SSL connection using TLSv1.3
> ${ head }
> Host: example.org
> User-Agent: curl/8.5.0
> Accept: */*
>
< ${ answer }
`;

it.each( [
	[
		transcript(
			'GET /wp-json/wp/v2/posts?context=edit HTTP/1.1',
			'HTTP/1.1 401 Unauthorized'
		),
		'GET',
		401,
	],
	[
		transcript( 'DELETE /wp-json/wp/v2/posts/1 HTTP/2', 'HTTP/2 403 ' ),
		'DELETE',
		403,
	],
	[
		transcript(
			'POST /wp-json/wp/v2/posts HTTP/1.1',
			'HTTP/1.1 500 Internal Server Error'
		),
		'POST',
		500,
	],
	[
		transcript( 'HEAD /wp-json/ HTTP/1.1', 'HTTP/1.1 404 Not Found' ),
		'HEAD',
		404,
	],
	[
		`  ${ transcript( 'PUT /wp-json/wp/v2/posts/1 HTTP/1.1', 'HTTP/1.1 405 Not Allowed' ) }`,
		'PUT',
		405,
	],
] )( 'reads a transcript of curl alone: %s', ( text, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'curl-transcript',
		method,
		status,
		url: expect.stringMatching( /^https:\/\/example\.org\/wp-json\// ),
		userAgent: 'curl/8.5.0',
		nonce: false,
		cookie: false,
	} );
} );
