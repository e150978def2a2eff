import { answerOnlyIn, requestIn } from '../../../../tests/read-given';

it.each( [
	[
		'n8n',
		`{"errorMessage":"Authorization failed - please check your credentials","errorDescription":"Sorry","errorDetails":{"rawErrorMessage":["401 - {\\"code\\":\\"rest_cannot_create\\",\\"message\\":\\"Sorry, you are not allowed to create posts as this user.\\",\\"data\\":{\\"status\\":401}}"],"httpCode":"401"},"n8nDetails":{"nodeName":"Wordpress","operation":"create"}}`,
		401,
		'rest_cannot_create',
	],
	[
		'n8n, words',
		`Problem in node ‘Wordpress‘\nAuthorization failed - please check your credentials`,
		401,
		null,
	],
	[ 'n8n, 403', 'Forbidden - perhaps check your credentials?', 403, null ],
	[
		'Make',
		`The operation failed with an error. [401] Sorry, you are not allowed to create posts as this user. (rest_cannot_create)`,
		401,
		'rest_cannot_create',
	],
	[
		'Zapier',
		`Failed to create a post in WordPress. The app returned "Sorry, you are not allowed to create posts as this user."`,
		null,
		null,
	],
	[
		'Make, data',
		`DataError\n[403] Sorry, you are not allowed to do that. (rest_forbidden)`,
		403,
		'rest_forbidden',
	],
] )( 'reads %s', ( _, text, status, code ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( {
		form: 'automation',
		status,
		code,
	} );
} );

it( 'reads the request where n8n shows it', () => {
	expect(
		requestIn(
			`{"errorMessage":"403","n8nDetails":{"time":"x"},"options":{"method":"POST","uri":"https://example.org/wp-json/wp/v2/posts","headers":{"Accept":"application/json"},"body":{"method":"PUT"}},"errorDetails":{"httpCode":"403"}}`
		)
	).toMatchObject( {
		method: 'POST',
		url: 'https://example.org/wp-json/wp/v2/posts',
		status: 403,
	} );
} );
