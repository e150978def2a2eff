import { basic, requestIn } from '../../../../tests/read-given';

const POSTS = 'https://example.org/wp-json/wp/v2/posts';

it.each( [
	[
		`axios.post('${ POSTS }', { title: 'GET this' }, { headers: { Authorization: 'Bearer a.b.c' } })`,
		'POST',
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
	],
	[
		`const api = axios.create({ baseURL: 'https://example.org/wp-json/wp/v2' });\nawait api.get('/posts', { auth: { username: 'maria', password: 'pw' } });`,
		'GET',
		{ scheme: 'basic', value: basic( 'maria:pw' ) },
	],
	[
		`axios({ method: 'put', url: '${ POSTS }', headers: { 'Authorization': 'Basic ' + Buffer.from('maria:pw').toString('base64') } })`,
		'PUT',
		{ scheme: 'basic', value: basic( 'maria:pw' ) },
	],
	[
		`$.ajax({ url: '${ POSTS }', type: 'DELETE', beforeSend: function (xhr) { xhr.setRequestHeader('Authorization', 'Basic ' + btoa(user + ':' + pw)); } })`,
		'DELETE',
		{ scheme: 'basic', value: null },
	],
	[
		`$http.post('${ POSTS }',{headers:{'Authorization':'Basic PW_HERE'}},{})`,
		'POST',
		{ scheme: 'basic', value: null },
	],
	[
		`var xhr = new XMLHttpRequest();\nxhr.open('PATCH', '${ POSTS }');\nxhr.setRequestHeader('Authorization', 'Bearer x.y.z');\nxhr.send(JSON.stringify({a: 1}));`,
		'PATCH',
		{ scheme: 'bearer', value: 'Bearer x.y.z' },
	],
] )( 'reads %s', ( text, method, login ) => {
	expect( requestIn( text ) ).toMatchObject( { method, url: POSTS, login } );
} );

it( 'reads apiFetch, which brings its nonce', () => {
	expect(
		requestIn(
			`wp.apiFetch( { path: '/wp/v2/posts', method: 'POST', data: { title: 'x' } } );`
		)
	).toMatchObject( {
		method: 'POST',
		url: POSTS,
		nonce: true,
		body: true,
	} );
} );
