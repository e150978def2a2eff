import { answerOnlyIn } from '../example-site';

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
