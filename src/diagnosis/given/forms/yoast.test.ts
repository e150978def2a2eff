import { requestIn } from '../../../../tests/read-given';

const URL_HERE = 'https://example.org/wp-json/yoast/v1/indexing/prepare';

it.each( [
	[
		`Error details\nRequest URL: ${ URL_HERE }\nRequest method: POST\nStatus code: 401\nError message: Unauthorized`,
		401,
		'POST',
	],
	[
		`Request URL\t${ URL_HERE }\nRequest method\tPOST\nStatus code\t403\nError message\tForbidden\nResponse\t{"code":"rest_forbidden","message":"Sorry","data":{"status":403}}`,
		403,
		'POST',
	],
	[
		`Request URL ${ '' }\n${ URL_HERE }\nRequest method\nPOST\nStatus code\n404\nError message\nNot Found`,
		404,
		'POST',
	],
	[
		`Request URL: ${ URL_HERE } Request method: POST Status code: 500 Error message: Internal Server Error`,
		500,
		'POST',
	],
	[
		`Request URL: ${ URL_HERE }\nRequest method: GET\nStatus code: 401\nError message: x\nError stack trace: ParseError at https://example.org/wp-content/plugins/wordpress-seo/js/dist/indexation.js:1:200`,
		401,
		'GET',
	],
] )( 'reads %s', ( text, status, method ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'yoast',
		method,
		url: URL_HERE,
		status,
		message: expect.any( String ),
	} );
} );
