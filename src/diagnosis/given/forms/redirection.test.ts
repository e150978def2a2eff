import { answerOnlyIn, requestIn } from '../../../../tests/read-given';

const head = `Plugin: 4.3.1
WordPress: 5.2.2 (single)
PHP: 7.0.33
Browser: Mozilla/5.0 (X11)
JavaScript: https://example.org/wp-content/plugins/redirection/redirection.js
REST API: https://example.org/wp-json/
`;
const RAW =
	'Raw: {"code":"rest_cookie_invalid_nonce","message":"Cookie nonce is invalid","data":{"status":403}}';

it.each( [
	[
		`${ head }\nError: Cookie nonce is invalid (rest_cookie_invalid_nonce)\nAction: redirection/v1/plugin/database/ POST\nParams: {}\nCode: 403 Forbidden\n${ RAW }`,
		'POST',
		'https://example.org/wp-json/redirection/v1/plugin/database/',
		403,
	],
	[
		`${ head }\nError: x (rest_forbidden)\nAction: redirection/v1/redirect GET\nCode: 401 Unauthorized`,
		'GET',
		'https://example.org/wp-json/redirection/v1/redirect',
		401,
	],
	[
		`${ head.replace( /: /g, ':   ' ) }\nError: Unknown\nAction: PUT redirection/v1/group\nCode: 405 Not Allowed`,
		'PUT',
		'https://example.org/wp-json/redirection/v1/group',
		405,
	],
] )( 'reads the action, and no script: %s', ( text, method, url, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'redirection',
		method,
		url,
		status,
	} );
} );

it.each( [
	[
		`${ head }\nError: Le nonce du cookie n’est pas valide (rest_cookie_invalid_nonce)\n${ RAW }`,
		'rest_cookie_invalid_nonce',
		403,
	],
	[ `${ head }\nError: Cookie nonce is invalid`, null, null ],
] )(
	'does not take the address of the API for the action: %s',
	( text, code, status ) => {
		expect( answerOnlyIn( text ) ).toMatchObject( {
			form: 'redirection',
			code,
			status,
		} );
	}
);
