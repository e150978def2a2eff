import { basic, requestIn } from '../../../../tests/read-given';

const SITE = 'https://example.org';
const B64 = btoa( 'maria:aaaa bbbb' );
const MARIA = { scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) };

it.each( [
	[
		`@host = ${ SITE }\n@auth = Basic ${ B64 }\n\n### create\nPOST {{host}}/wp-json/wp/v2/posts\nAuthorization: {{auth}}\nContent-Type: application/json\n\n{ "title": "x" }`,
		'POST',
		'/wp-json/wp/v2/posts',
		MARIA,
		true,
	],
	[
		`@base = {{host}}/wp-json\n@host = ${ SITE }\n###\nGET {{base}}/wp/v2/users/me HTTP/1.1\nAuthorization: Basic ${ B64 }`,
		'GET',
		'/wp-json/wp/v2/users/me',
		MARIA,
		false,
	],
	[
		`### my token\nDELETE ${ SITE }/wp-json/wp/v2/posts/5?force=true\nAuthorization: Bearer {{$dotenv TOKEN}}\n`,
		'DELETE',
		'/wp-json/wp/v2/posts/5?force=true',
		{ scheme: 'bearer', value: null },
		false,
	],
	[
		`@token=aaa.bbb.ccc\r\n\r\n###\r\n# @name save\r\nPUT ${ SITE }/wp-json/wp/v2/pages/2\r\nAuthorization: Bearer {{ token }}\r\n\r\n< ./page.json\r\n`,
		'PUT',
		'/wp-json/wp/v2/pages/2',
		{ scheme: 'bearer', value: 'Bearer aaa.bbb.ccc' },
		true,
	],
	[
		`###\nPOST {{host}}/wp-json/wp/v2/media\n\n# nothing yet\n`,
		'POST',
		'/wp-json/wp/v2/media',
		null,
		false,
	],
] )( 'fills in the variables of %s', ( text, method, path, login, body ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'http-file',
		method,
		url: SITE + path,
		login,
		body,
	} );
} );

it( 'ends where variables name each other', () => {
	expect(
		requestIn(
			`@a = {{b}}{{b}}\n@b = {{a}}{{a}}\n###\nGET ${ SITE }/wp-json/wp/v2/posts?x={{a}}`
		).url
	).toBe( `${ SITE }/wp-json/wp/v2/posts` );
} );
