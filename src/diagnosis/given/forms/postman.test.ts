import { basic, requestIn } from '../../../../tests/read-given';

const SCHEMA =
	'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const collection = ( request: object, more: object = {} ) =>
	JSON.stringify( {
		info: { name: 'WP', schema: SCHEMA },
		item: [ { name: 'folder', item: [ { name: 'a', request, ...more } ] } ],
	} );
const auth = {
	type: 'basic',
	basic: [
		{ key: 'password', value: 'aaaa bbbb' },
		{ key: 'username', value: 'maria' },
	],
};

it.each( [
	[
		collection( {
			method: 'POST',
			header: [],
			auth,
			body: { mode: 'raw', raw: '{"a":"DELETE"}' },
			url: { raw: POSTS, protocol: 'https' },
		} ),
		'POST',
		{ scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) },
		true,
	],
	[
		collection( {
			method: 'GET',
			header: [ { key: 'Authorization', value: 'Bearer {{token}}' } ],
			url: POSTS,
		} ),
		'GET',
		{ scheme: 'bearer', value: null },
		false,
	],
	[
		collection( {
			method: 'DELETE',
			header: [],
			auth: {
				type: 'bearer',
				bearer: [ { key: 'token', value: 'a.b.c' } ],
			},
			url: { raw: '{{baseUrl}}/wp-json/wp/v2/posts' },
		} ),
		'DELETE',
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
		false,
	],
	[
		collection( {
			method: 'PUT',
			header: [ { key: 'X', value: 'Basic YTpi', disabled: true } ],
			auth: { type: 'oauth1' },
			url: { raw: POSTS },
		} ),
		'PUT',
		{ scheme: 'oauth', value: null },
		false,
	],
	[
		collection( { method: 'GET', header: [], url: { raw: POSTS } } ),
		'GET',
		null,
		false,
	],
] )(
	'reads a collection, and no address of its schema: %s',
	( text, method, login, body ) => {
		expect( requestIn( text ) ).toMatchObject( {
			form: 'postman',
			method,
			url: POSTS,
			login,
			body,
			nonce: false,
			cookie: null,
		} );
	}
);

it( 'reads the answer that was saved', () => {
	expect(
		requestIn(
			collection(
				{ method: 'GET', header: [], url: { raw: POSTS } },
				{
					response: [
						{
							code: 401,
							body: '{"code":"rest_forbidden","message":"No"}',
						},
					],
				}
			)
		)
	).toMatchObject( { status: 401, code: 'rest_forbidden' } );
} );
