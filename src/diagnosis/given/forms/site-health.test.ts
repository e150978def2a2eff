import { requestIn } from '../../../../tests/read-given';

const TYPE = 'https://example.org/wp-json/wp/v2/types/post?context=edit';

it.each( [
	[
		`REST API Endpoint: ${ TYPE }\nREST API Response: (403) Forbidden`,
		403,
		null,
	],
	[
		`The REST API encountered an unexpected result\nWhen testing the REST API, an unexpected result was returned:\n\nREST API Endpoint: ${ TYPE }\nREST API Response: (401) Unauthorized`,
		401,
		null,
	],
	[
		`The REST API encountered an error. REST API Endpoint: ${ TYPE } REST API Response: (http_request_failed) cURL error 28: Operation timed out`,
		null,
		null,
	],
	[
		`* REST API Endpoint: ${ TYPE }\n* REST API Response: (500) Internal Server Error`,
		500,
		null,
	],
	[
		`REST API Endpoint: ${ TYPE }\nREST API Response: (401) {"code":"rest_not_logged_in","message":"You are not currently logged in.","data":{"status":401}}`,
		401,
		'rest_not_logged_in',
	],
] )( 'reads %s', ( text, status, code ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'site-health',
		method: 'GET',
		url: TYPE,
		status,
		code,
		nonce: null,
		cookie: null,
	} );
} );
