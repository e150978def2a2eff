import { requestIn } from '../../../../tests/read-given';

const URL_HERE = 'https://example.org/wp-json/hook/v1/orders';
const delivery = ( code: number, method = 'POST' ) => ( {
	'Webhook Delivery': {
		'Delivery ID': 'abc',
		Date: 'Mon, 05 Jan 2026',
		URL: URL_HERE,
		Request: {
			Method: method,
			Headers: {
				'User-Agent': 'WooCommerce/9.1 Hookshot (WordPress/7.1)',
			},
		},
		Body: '{"id":1}',
		Response: {
			Code: code,
			Message: 'Unauthorized',
			Headers: {},
			Body: '{"code":"rest_forbidden","message":"No"}',
		},
	},
} );
const printed = `2026-01-05T17:11:39+00:00 INFO Webhook Delivery Array
(
    [Webhook Delivery] => Array
        (
            [Delivery ID] => abc
            [URL] => ${ URL_HERE }
            [Request] => Array
                (
                    [Method] => POST
                    [Headers] => Array
                        (
                            [User-Agent] => WooCommerce/9.1 Hookshot (WordPress/7.1)
                        )
                )
            [Body] => {"id":1}
            [Response] => Array
                (
                    [Code] => 401
                    [Message] => Unauthorized
                    [Body] => {"code":"rest_forbidden","message":"No"}
                )
        )
)`;

it.each( [
	[ JSON.stringify( delivery( 401 ) ), 'POST', 401 ],
	[
		`2026-01-05T17:11:39+00:00 Debug Webhook Delivery ${ JSON.stringify( delivery( 403 ) ) }`,
		'POST',
		403,
	],
	[ JSON.stringify( delivery( 500, 'PUT' ), null, 2 ), 'PUT', 500 ],
	[ printed, 'POST', 401 ],
	[
		`2026-01-05 INFO CONTEXT: ${ JSON.stringify( delivery( 404 ) ) }\nmore`,
		'POST',
		404,
	],
] )( 'reads %s', ( text, method, status ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'woocommerce-log',
		method,
		url: URL_HERE,
		status,
		code: 'rest_forbidden',
		userAgent: expect.stringContaining( 'WooCommerce' ),
		body: true,
	} );
} );
