import { answerOnlyIn, requestIn } from '../../../../tests/read-given';

const ME = 'https://example.org/wp-json/wp/v2/users/me';

it.each( [
	[ `POST ${ ME } 403 (Forbidden)`, 'POST', 403, null ],
	[
		`api-fetch.min.js?ver=1:2 PUT ${ ME } 401 (Unauthorized)\nb @ https://example.org/wp-includes/js/dist/api-fetch.min.js?ver=1:2:1`,
		'PUT',
		401,
		null,
	],
	[
		`${ ME }?context=edit:1  Failed to load resource: the server responded with a status of 401 (Unauthorized)`,
		null,
		401,
		null,
	],
	[ `GET ${ ME } net::ERR_FAILED 401 (Unauthorized)`, 'GET', 401, null ],
	[
		`Access to fetch at '${ ME }' from origin 'http://localhost:3000' has been blocked by CORS policy: Response to preflight request doesn't pass access control check: It does not have HTTP ok status.`,
		null,
		null,
		'http://localhost:3000',
	],
	[
		`Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource at ${ ME }. (Reason: CORS header ‘Access-Control-Allow-Origin’ missing). Status code: 401.`,
		null,
		401,
		null,
	],
	[ `XHRPOST\n${ ME }\n[HTTP/1.1 403 Forbidden 120ms]`, 'POST', 403, null ],
	[ `XHRGET${ ME }[HTTP/2 401  230ms]`, 'GET', 401, null ],
	[
		`Refused to connect to '${ ME }' because it violates the following Content Security Policy directive: "connect-src 'self'".`,
		null,
		null,
		null,
	],
	[
		`[Error] Fetch API cannot load ${ ME } due to access control checks.`,
		null,
		null,
		null,
	],
	[
		`[Error] Origin https://app.example is not allowed by Access-Control-Allow-Origin. Status code: 401\n[Error] XMLHttpRequest cannot load ${ ME } due to access control checks.`,
		null,
		401,
		'https://app.example',
	],
] )( 'reads %s', ( text, method, status, origin ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'console',
		url: expect.stringMatching(
			/^https:\/\/example\.org\/wp-json\/wp\/v2\/users\/me(\?context=edit)?$/
		),
		method,
		status,
		origin,
	} );
} );

it( 'reads a line of Safari that names no address', () => {
	expect(
		answerOnlyIn(
			'[Error] Failed to load resource: the server responded with a status of 401 () (me, line 0)'
		)
	).toMatchObject( { status: 401 } );
} );
