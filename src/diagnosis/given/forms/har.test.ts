import { readAll } from '..';
import { basic, requestIn, SITE } from '../../../../tests/read-given';

const entry = (
	method: string,
	url: string,
	status: number,
	headers: object[] = [],
	extra: object = {}
) => ( {
	request: { method, url, headers, cookies: [], bodySize: 0, ...extra },
	response: {
		status,
		content: {
			text:
				status >= 400
					? '{"code":"rest_cannot_delete","message":"Sorry","data":{"status":401}}'
					: '',
		},
	},
} );
const POST = 'https://example.org/wp-json/wp/v2/posts/1';
const file = ( ...entries: object[] ) =>
	JSON.stringify( {
		log: {
			version: '1.2',
			pages: [ { title: 'https://example.org/wp-admin/post.php' } ],
			entries,
		},
	} );

it( 'reads an entry with its login, status and code', () => {
	expect(
		requestIn(
			JSON.stringify(
				entry( 'DELETE', POST, 401, [
					{ name: 'authorization', value: basic( 'maria:pw' ) },
				] )
			)
		)
	).toMatchObject( {
		form: 'har',
		method: 'DELETE',
		url: POST,
		status: 401,
		code: 'rest_cannot_delete',
		login: { scheme: 'basic', value: basic( 'maria:pw' ) },
	} );
} );

it( 'takes the refused request of the API out of a file', () => {
	expect(
		requestIn(
			file(
				entry( 'GET', 'https://example.org/wp-admin/post.php', 200 ),
				entry( 'GET', 'https://cdn.example/x.js', 404 ),
				entry( 'POST', POST, 403 ),
				entry( 'GET', POST, 200 )
			)
		)
	).toMatchObject( { method: 'POST', url: POST, status: 403 } );
} );

it( 'names the others that were refused', () => {
	expect(
		readAll(
			file(
				entry( 'GET', POST, 401 ),
				entry( 'PUT', POST, 401 ),
				entry( 'PUT', POST, 401 )
			),
			SITE
		).others
	).toHaveLength( 1 );
} );

it( 'does not take cookies that a browser left out for none', () => {
	expect(
		requestIn(
			JSON.stringify(
				entry( 'GET', POST, 401, [
					{ name: 'sec-fetch-mode', value: 'cors' },
				] )
			)
		)
	).toMatchObject( { cookie: null, nonce: false } );
	expect(
		requestIn(
			JSON.stringify(
				entry( 'GET', POST, 401, [
					{ name: 'Cookie', value: 'a=b' },
					{ name: 'X-WP-Nonce', value: '1' },
				] )
			)
		)
	).toMatchObject( { cookie: true, nonce: true } );
} );

it( 'reads the override, the body and a body in base64', () => {
	const given = entry(
		'POST',
		POST,
		401,
		[ { name: 'X-HTTP-Method-Override', value: 'PUT' } ],
		{ postData: { text: '{}' } }
	);
	given.response.content = {
		text: btoa(
			'{"code":"rest_cannot_edit","message":"No","data":{"status":401}}'
		),
		encoding: 'base64',
	} as never;
	expect( requestIn( JSON.stringify( given ) ) ).toMatchObject( {
		method: 'PUT',
		body: true,
		code: 'rest_cannot_edit',
	} );
} );
