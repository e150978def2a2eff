import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it.each( [
	[
		`wget --user=maria --password='aaaa bbbb' -qO- ${ POSTS }`,
		'GET',
		{ scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) },
		false,
	],
	[
		`wget --header="Authorization: Bearer a.b.c" --post-data='{"a":"DELETE"}' ${ POSTS }`,
		'POST',
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
		true,
	],
	[ `wget --method=PUT --body-data='{}' ${ POSTS }`, 'PUT', null, true ],
	[ `wget --spider ${ POSTS }`, 'HEAD', null, false ],
	[
		`wget --user maria --ask-password ${ POSTS }`,
		'GET',
		{ scheme: 'basic', value: null },
		false,
	],
] )( 'reads %s', ( text, method, login, body ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'wget',
		method,
		url: POSTS,
		login,
		body,
		nonce: false,
		cookie: false,
	} );
} );

it( 'reads what it prints', () => {
	expect(
		requestIn(
			`$ wget ${ POSTS }?context=edit\n--2026-01-05 17:11:39--  ${ POSTS }?context=edit\nResolving example.org... 192.0.2.1\nHTTP request sent, awaiting response... 401 Unauthorized\n\nUsername/Password Authentication Failed.`
		)
	).toMatchObject( { status: 401, url: `${ POSTS }?context=edit` } );
} );
