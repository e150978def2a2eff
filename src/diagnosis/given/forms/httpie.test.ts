import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';
const MARIA = { scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) };

it.each( [
	[ `https GET example.org/wp-json/wp/v2/posts`, 'GET', null, false, POSTS ],
	[
		`http -a 'maria:aaaa bbbb' POST ${ POSTS } title=x status=publish`,
		'POST',
		MARIA,
		true,
		POSTS,
	],
	[
		`http ${ POSTS } context==edit Authorization:'Bearer a.b.c'`,
		'GET',
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
		false,
		`${ POSTS }?context=edit`,
	],
	[
		`http -A bearer -a abc DELETE ${ POSTS }`,
		'DELETE',
		{ scheme: 'bearer', value: 'Bearer abc' },
		false,
		POSTS,
	],
	[
		`http --auth maria PUT ${ POSTS } title='DELETE https://a.example'`,
		'PUT',
		{ scheme: 'basic', value: null },
		true,
		POSTS,
	],
	[
		`http --form ${ POSTS } file@a.png X-WP-Nonce:1`,
		'POST',
		null,
		true,
		POSTS,
	],
] )( 'reads %s', ( text, method, login, body, url ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'httpie',
		method,
		login,
		body,
		url,
	} );
} );

it( 'reads what it prints', () => {
	expect(
		requestIn(
			`$ http ${ POSTS }\nHTTP/1.1 403 Forbidden\nServer: nginx\n\n{"code":"rest_forbidden","message":"Sorry"}`
		)
	).toMatchObject( { status: 403, code: 'rest_forbidden' } );
} );
