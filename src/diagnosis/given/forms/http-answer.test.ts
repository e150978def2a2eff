import { answerOnlyIn } from '../../../../tests/read-given';

const BODY =
	'{"code":"rest_forbidden","message":"Sorry, you are not allowed to do that.","data":{"status":401}}';

it.each( [
	[
		`HTTP/1.1 401 Unauthorized\nServer: nginx\nContent-Type: application/json\nLink: <https://example.org/wp-json/>; rel="https://api.w.org/"\n\n${ BODY }`,
		401,
		'rest_forbidden',
	],
	[
		`HTTP/2 403 \ncf-mitigated: challenge\nserver: cloudflare\n\n<!DOCTYPE html><title>Just a moment...</title>`,
		403,
		null,
	],
	[
		`HTTP/1.1 301 Moved Permanently\nLocation: https://example.org/\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="Restricted"\n`,
		401,
		null,
	],
	[
		`HTTP/1.0 500 Internal Server Error\r\nContent-Type: text/html\r\n\r\n`,
		500,
		null,
	],
	[
		`HTTP/1.1 405 Not Allowed Server: nginx Date: Mon, 05 Jan 2026 17:11:39 GMT`,
		405,
		null,
	],
] )( 'reads an answer alone: %s', ( text, status, code ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( {
		form: 'http-answer',
		status,
		code,
	} );
} );
