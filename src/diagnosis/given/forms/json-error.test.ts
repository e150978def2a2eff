import { answerOnlyIn, requestIn } from '../../../../tests/read-given';

it.each( [
	[
		'{"code":"rest_cannot_create","message":"Sorry, you are not allowed to create posts as this user.","data":{"status":401}}',
		'rest_cannot_create',
		401,
	],
	[
		'Response: {"code":"rest_cookie_invalid_nonce","message":"Cookie check failed","data":{"status":403}}',
		'rest_cookie_invalid_nonce',
		403,
	],
	[
		'"{\\"code\\":\\"rest_forbidden\\",\\"message\\":\\"No\\",\\"data\\":{\\"status\\":401}}"',
		'rest_forbidden',
		401,
	],
	[
		'{"code":"rest_not_logged_in","message":"You are not currently logged in.","da',
		'rest_not_logged_in',
		null,
	],
	[
		"{ code: 'rest_no_route', message: 'No route was found', data: { status: 404 } }",
		'rest_no_route',
		404,
	],
	[
		'{"statusCode":403,"success":false,"code":"jwt_auth_bad_auth_header","message":"Authorization header malformed."}',
		'jwt_auth_bad_auth_header',
		403,
	],
	[
		'{"success":false,"data":{"message":"Wrong user credentials.","errorCode":48}}',
		'simple-jwt-login:48',
		null,
	],
] )( 'reads the error of %s', ( text, code, status ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( {
		form: 'json-error',
		code,
		status,
	} );
} );

it( 'leaves a body to whatever reads the route in the words around it', () => {
	expect(
		requestIn(
			'The `/wp-json/contact-form-7/v1/contact-forms/123/feedback` REST request responded:\n{\n  "code": "rest_cookie_invalid_nonce",\n  "message": "Cookie check failed",\n  "data": { "status": 403 }\n}'
		)
	).toMatchObject( {
		url: 'https://example.org/wp-json/contact-form-7/v1/contact-forms/123/feedback',
		code: 'rest_cookie_invalid_nonce',
		status: 403,
	} );
} );
