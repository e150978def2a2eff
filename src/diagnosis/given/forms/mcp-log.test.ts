import {
	answerOnlyIn,
	readWhole,
	requestIn,
} from '../../../../tests/read-given';

const ROUTE = 'https://example.org/?rest_route=/wp/v2/wpmcp';

it.each( [
	[
		`[error] user-WordPress MCP: Request method: initialize\nUsing JWT token authentication\nToken length: 243\nAPI URL: https://example.org\nRequesting URL: ${ ROUTE }\nSending request to WordPress API...\nResponse status: 401`,
		ROUTE,
		401,
		'bearer',
		null,
	],
	[
		`[wp] [info] Using MCP server command: npx with args mcp-remote https://example.org/wp-json/mcp/x\nConnection error: StreamableHTTPError: Streamable HTTP error: Error POSTing to endpoint (HTTP 401): {"code":"rest_forbidden","message":"No","data":{"status":401}}`,
		'https://example.org/wp-json/mcp/x',
		401,
		null,
		'POST',
	],
	[
		`mcp-remote: Connecting to remote server: https://example.org/wp-json/mcp/x\nError: status code: 403`,
		'https://example.org/wp-json/mcp/x',
		403,
		null,
		null,
	],
	[
		`MCP client: POST https://example.org/wp-json/mcp/x failed with HTTP 404`,
		'https://example.org/wp-json/mcp/x',
		404,
		null,
		'POST',
	],
	[
		`mcp-wordpress-remote Using Basic authentication for maria\nRequest URL: https://example.org/wp-json/wp/v2/wpmcp\nResponse status: 500`,
		'https://example.org/wp-json/wp/v2/wpmcp',
		500,
		'basic',
		null,
	],
] )( 'reads %s', ( text, url, status, scheme, method ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'mcp-log',
		url,
		status,
		method,
		login: scheme && { scheme, value: null },
	} );
} );

it( 'reads an error without an address', () => {
	expect(
		answerOnlyIn(
			'{"jsonrpc":"2.0","id":1,"error":{"code":-32600,"message":"Unauthorized"}}\nResponse status: 401'
		)
	).toMatchObject( { form: 'mcp-log', status: 401 } );
} );

it.each( [
	[ `calling "initialize": sending "initialize": Unauthorized.`, 401 ],
	[ `calling "initialize": sending "initialize": Forbidden.`, null ],
] )(
	'reads the reason alone, as clients in Go say it: %s',
	( text, status ) => {
		expect( readWhole( text ) ).toMatchObject(
			status === null
				? { kind: 'unreadable' }
				: { kind: 'answer', status }
		);
	}
);

it( 'reads the log of a client that got no answer', () => {
	expect(
		requestIn(
			'2026-01-05T09:59:07.123Z [DEBUG] [API] Request URL: https://example.org/wp-json/mcp/x\n2026-01-05T09:59:07.123Z [DEBUG] [API] Using Authorization header for authentication\n2026-01-05T09:59:07.123Z [DEBUG] [API] Request method: POST\n2026-01-05T09:59:07.128Z [ERROR] [API] Error in wpRequest: fetch failed\n{ "statusCode": 0 }'
		)
	).toMatchObject( {
		form: 'mcp-log',
		url: 'https://example.org/wp-json/mcp/x',
		method: 'POST',
		status: null,
		login: { scheme: '', value: null },
	} );
} );
