import { requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it.each( [
	[
		`{"url":"${ POSTS }","method":"POST","headers":{"Authorization":"Bearer a.b.c"},"statusCode":401}`,
		'POST',
		401,
	],
	[
		`{"request":{"uri":"${ POSTS }","method":"get","headers":{"Authorization":"Bearer a.b.c"}},"response":{"statusCode":403}}`,
		'GET',
		403,
	],
	[
		`[{"requestUrl":"${ POSTS }","requestMethod":"DELETE","headers":[{"name":"Authorization","value":"Bearer a.b.c"}],"status":500}]`,
		'DELETE',
		500,
	],
	[
		`2026-01-05 error {"endpoint":"/wp/v2/posts","method":"PATCH","headers":{"authorization":["Bearer a.b.c"]},"status":404}`,
		'PATCH',
		404,
	],
	[
		`{"baseURL":"https://example.org","url":"/wp-json/wp/v2/posts","method":"put","headers":{"Authorization":"Bearer a.b.c"},"body":{"method":"DELETE"},"status":401}`,
		'PUT',
		401,
	],
	[
		`{"message":"Request failed with status code 401","config":{"url":"${ POSTS }","method":"post","headers":{"Authorization":"Bearer a.b.c"}}}`,
		'POST',
		401,
	],
] )( 'reads %s', ( text, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'json',
		method,
		url: POSTS,
		status,
		login: { value: 'Bearer a.b.c' },
	} );
} );
