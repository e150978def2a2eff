import { basic, requestIn } from '../../../../tests/read-given';

const MARIA = { scheme: 'basic', value: basic( 'maria:secret-word' ) };
const SITE = `new WPAPI({ endpoint: 'https://example.org/wp-json', username: 'maria', password: 'secret-word', auth: true })`;

it.each( [
	[
		`const wp = ${ SITE };\nwp.posts().create({ title: 'A' }).then(function (made) {\n  console.log(made.id);\n});`,
		'POST',
		'posts',
		MARIA,
	],
	[
		`const wp = ${ SITE };\nawait wp.pages().id(7).update({ title: 'A' });`,
		'PUT',
		'pages/7',
		MARIA,
	],
	[
		`const wp = ${ SITE };\nwp.media().id( 12 ).delete();`,
		'DELETE',
		'media/12',
		MARIA,
	],
	[
		`const WPAPI = require( 'wpapi' );\nconst wp = new WPAPI({ endpoint: 'https://example.org/wp-json' });\nwp.users().get();`,
		'GET',
		'users',
		null,
	],
	[
		`WPAPI.discover('https://example.org').then(function (site) {\n  return site.auth({ username: name, password: word });\n}).then(function (wp) {\n  return wp.posts().create({ title: 'A' });\n});`,
		'POST',
		'posts',
		{ scheme: 'basic', value: null },
	],
] )( 'reads %s', ( text, method, path, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'node-wpapi',
		method,
		url: `https://example.org/wp-json/wp/v2/${ path }`,
		login,
	} );
} );

it( 'reads what it prints', () => {
	expect(
		requestIn(
			`const wp = ${ SITE };\nwp.posts().create({\n  title: 'A'\n}).then(function (made) {\n  console.log(made.id);\n});\n{ code: 'rest_cannot_create',\n  message: 'Sorry.',\n  data: { status: 401 } }`
		)
	).toMatchObject( { status: 401, code: 'rest_cannot_create' } );
} );
