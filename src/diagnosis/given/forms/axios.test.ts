import { basic, requestIn } from '../../../../tests/read-given';

const POST = 'https://example.org/wp-json/wp/v2/posts/1';

it( 'reads the error as JSON: base and address, method in small letters, no code of its own', () => {
	expect(
		requestIn(
			`{"name":"AxiosError","message":"Request failed with status code 403","config":{"headers":{"X-WP-Nonce":"0123456789"},"baseURL":"https://example.org/wp-json/","method":"put","url":"wp/v2/posts/1"},"code":"ERR_BAD_REQUEST","status":403}`
		)
	).toMatchObject( {
		form: 'axios',
		method: 'PUT',
		url: POST,
		status: 403,
		code: null,
		nonce: true,
	} );
} );

it.each( [
	[
		`AxiosError: Request failed with status code 401
    at settle (https://app.example/static/js/main.js:2:1234)
    at XMLHttpRequest.onloadend (https://app.example/static/js/main.js:2:5678) {
  code: 'ERR_BAD_REQUEST',
  config: {
    transitional: { silentJSONParsing: true },
    headers: Object [AxiosHeaders] { Accept: 'application/json', Authorization: '${ basic( 'maria:pw' ) }' },
    baseURL: 'https://example.org/wp-json',
    method: 'delete',
    url: '/wp/v2/posts/1',
    data: undefined
  },
  response: {
    status: 401,
    data: { code: 'rest_cannot_delete', message: 'Sorry', data: { status: 401 } }
  }
}`,
		'DELETE',
		401,
		'rest_cannot_delete',
	],
	[
		`{"isAxiosError":true,"message":"Request failed with status code 401","config":{"method":"get","url":"${ POST }","headers":{"Authorization":"${ basic( 'maria:pw' ) }"}},"response":{"status":401,"data":{"code":"rest_forbidden","message":"No","data":{"status":401}}}}`,
		'GET',
		401,
		'rest_forbidden',
	],
	[
		`Error: {"message":"Request failed with status code 500","name":"AxiosError","config":{"method":"post","url":"${ POST }","headers":{"Authorization":"${ basic( 'maria:pw' ) }"}},"code":"ERR_BAD_RESPONSE","status":500}`,
		'POST',
		500,
		null,
	],
	[
		`{ name: 'AxiosError', message: 'Request failed with status code 403', config: { method: 'patch', url: '${ POST }', headers: { Authorization: '${ basic( 'maria:pw' ) }' } }, status: 403 }`,
		'PATCH',
		403,
		null,
	],
] )( 'reads %s', ( text, method, status, code ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'axios',
		method,
		url: POST,
		status,
		code,
		login: { value: basic( 'maria:pw' ) },
	} );
} );

it( 'reads the line of the console beside it, and no frame of the stack', () => {
	expect(
		requestIn( `PUT ${ POST } 403 (Forbidden)
AxiosError {message: 'Request failed with status code 403', name: 'AxiosError', code: 'ERR_BAD_REQUEST', config: {…}, request: XMLHttpRequest, …}
    at createError (https://app.example/static/js/main.js:1:234)` )
	).toMatchObject( { method: 'PUT', url: POST, status: 403, code: null } );
} );
