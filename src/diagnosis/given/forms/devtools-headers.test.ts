import { basic, requestIn } from '../../../../tests/read-given';

const URL_HERE = 'https://example.org/wp-json/wp/v2/posts/5?_locale=user';

it.each( [
	[
		'Chrome, old look',
		`Request URL: ${ URL_HERE }\nRequest Method: POST\nStatus Code: 401 Unauthorized\nRemote Address: 192.0.2.1:443\nReferrer Policy: strict-origin-when-cross-origin`,
		'POST',
		401,
	],
	[
		'Chrome, new look',
		`Request URL\n${ URL_HERE }\nRequest Method\nPOST\nStatus Code\n403 Forbidden\nRemote Address\n192.0.2.1:443\nReferrer Policy\nstrict-origin-when-cross-origin`,
		'POST',
		403,
	],
	[
		'in one line',
		`Request URL: ${ URL_HERE } Request Method: DELETE Status Code: 401 Unauthorized Remote Address: 192.0.2.1:443`,
		'DELETE',
		401,
	],
	[
		'with tabs',
		`Request URL\t${ URL_HERE }\nRequest Method\tGET\nStatus Code\t500 Internal Server Error`,
		'GET',
		500,
	],
	[
		'Firefox',
		`POST\nScheme\thttps\nHost\texample.org\nFilename\t/wp-json/wp/v2/posts/5\n_locale\tuser\nAddress\t192.0.2.1:443\nStatus\t401\nUnauthorized\nVersion\tHTTP/2\nTransferred\t1.2 kB`,
		null,
		401,
	],
] )( 'reads the block of %s', ( _, text, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'devtools-headers',
		...( method && { method } ),
		status,
		url: expect.stringContaining(
			'https://example.org/wp-json/wp/v2/posts/5'
		),
	} );
} );

it( 'keeps the headers of the answer apart from those of the request', () => {
	expect(
		requestIn( `General
Request URL: ${ URL_HERE }
Request Method: POST
Status Code: 401 Unauthorized
Response Headers
content-type: application/json; charset=UTF-8
link: <https://example.org/wp-json/>; rel="https://api.w.org/"
x-wp-nonce: abc
Request Headers
:authority: example.org
:method: POST
accept: application/json
authorization: ${ basic( 'maria:pw' ) }
cookie: wordpress_logged_in_1=a
origin: https://app.example
user-agent: Mozilla/5.0
x-http-method-override: PUT` )
	).toMatchObject( {
		method: 'PUT',
		login: { scheme: 'basic', value: basic( 'maria:pw' ) },
		nonce: false,
		cookie: true,
		origin: 'https://app.example',
		userAgent: 'Mozilla/5.0',
	} );
} );

it( 'does not take headers that the browser hides for none', () => {
	expect(
		requestIn(
			`Request URL: ${ URL_HERE }\nRequest Method: GET\nStatus Code: 401\nRequest Headers\nProvisional headers are shown\naccept: */*\nreferer: https://example.org/\nuser-agent: x`
		)
	).toMatchObject( { nonce: null, cookie: null } );
} );

it( 'reads Safari', () => {
	expect(
		requestIn(
			`Summary\nURL: ${ URL_HERE }\nStatus: 403\nSource: Network\nAddress: 192.0.2.1:443\n\nRequest\nPUT /wp-json/wp/v2/posts/5 HTTP/1.1\nAccept: */*\nX-WP-Nonce: 1\n\nResponse\nHTTP/1.1 403\nServer: nginx`
		)
	).toMatchObject( { method: 'PUT', url: URL_HERE, status: 403 } );
} );

it( 'reads headers without a heading, from the first that only requests have', () => {
	expect(
		requestIn(
			`Request URL:\n${ URL_HERE }\nRequest Method:\nPOST\nStatus Code:\n401 Unauthorized\nserver:\nnginx\nx-wp-nonce:\nof-the-answer\nauthorization:\n${ basic( 'maria:pw' ) }\nuser-agent:\nMozilla/5.0`
		)
	).toMatchObject( {
		login: { scheme: 'basic', value: basic( 'maria:pw' ) },
		userAgent: 'Mozilla/5.0',
		nonce: null,
	} );
} );
