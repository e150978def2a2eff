import { answerOnlyIn, requestIn } from '../../../../tests/read-given';

const RESPONSE = `Array
(
    [headers] => WpOrg\\Requests\\Utility\\CaseInsensitiveDictionary Object
        (
            [data:protected] => Array
                (
                    [server] => nginx
                    [link] => <https://example.org/wp-json/>; rel="https://api.w.org/"
                )

        )

    [body] => {"code":"rest_forbidden","message":"Sorry, you are not allowed to do that.","data":{"status":401}}
    [response] => Array
        (
            [code] => 401
            [message] => Unauthorized
        )

    [cookies] => Array
        (
        )

)`;

it( 'takes no address out of the headers of an answer', () => {
	expect( answerOnlyIn( RESPONSE ) ).toMatchObject( {
		form: 'php-dump',
		status: 401,
		code: 'rest_forbidden',
		message: 'Sorry, you are not allowed to do that.',
	} );
} );

it.each( [
	[
		`array(2) {\n  ["body"]=>\n  string(20) "{"code":"rest_cannot_create","message":"No","data":{"status":401}}"\n  ["response"]=>\n  array(2) {\n    ["code"]=>\n    int(401)\n    ["message"]=>\n    string(12) "Unauthorized"\n  }\n}`,
		'rest_cannot_create',
		401,
	],
	[
		`WP_Error Object\n(\n    [errors] => Array\n        (\n            [http_request_failed] => Array\n                (\n                    [0] => cURL error 28: Operation timed out\n                )\n        )\n    [error_data] => Array\n        (\n            [status] => 403\n        )\n)`,
		null,
		403,
	],
	[ `[05-Jan-2026 17:11:39 UTC] ${ RESPONSE }`, 'rest_forbidden', 401 ],
	[ RESPONSE.replace( /^ +/gm, '' ), 'rest_forbidden', 401 ],
] )( 'reads %s', ( text, code, status ) => {
	expect( answerOnlyIn( text ) ).toMatchObject( { code, status } );
} );

it( 'reads a request where one was put there', () => {
	expect(
		requestIn(
			`Array\n(\n    [url] => https://example.org/wp-json/wp/v2/posts\n    [method] => POST\n    [headers] => Array\n        (\n            [Authorization] => Bearer a.b.c\n        )\n\n    [response] => Array\n        (\n            [code] => 403\n        )\n)`
		)
	).toMatchObject( {
		method: 'POST',
		status: 403,
		login: { value: 'Bearer a.b.c' },
	} );
} );
