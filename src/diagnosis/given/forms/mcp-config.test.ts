import { basic, requestIn } from '../../../../tests/read-given';

const server = ( env: object ) =>
	JSON.stringify(
		{
			mcpServers: {
				wordpress: {
					command: 'npx',
					args: [ '-y', '@automattic/mcp-wordpress-remote@latest' ],
					env,
				},
			},
		},
		null,
		2
	);
const MCP = 'https://example.org/wp-json/mcp/mcp-adapter-default-server';

it.each( [
	[
		server( {
			WP_API_URL: MCP,
			WP_API_USERNAME: 'maria',
			WP_API_PASSWORD: 'aaaa bbbb',
		} ),
		MCP,
		{ scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) },
	],
	[
		server( {
			WP_API_URL: 'https://example.org/',
			JWT_TOKEN: 'eyJ0eXAi.eyJpc3Mi.c2ln',
		} ),
		'https://example.org/',
		{ scheme: 'bearer', value: 'Bearer eyJ0eXAi.eyJpc3Mi.c2ln' },
	],
	[
		server( {
			WP_API_URL: 'https://example.org/',
			JWT_TOKEN: 'your-jwt-token-here',
		} ),
		'https://example.org/',
		{ scheme: 'bearer', value: null },
	],
	[
		`{"mcpServers":{"wp":{"type":"http","url":"${ MCP }","headers":{"Authorization":"${ basic( 'maria:x' ) }"}}}}`,
		MCP,
		{ scheme: 'basic', value: basic( 'maria:x' ) },
	],
	[
		`{"mcpServers":{"wp":{"command":"npx","args":["-y","mcp-remote","${ MCP }","--header","Authorization:\${AUTH}"],"env":{"AUTH":"Bearer a.b.c"}}}}`,
		MCP,
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
	],
	[
		`"wordpress": {\n  "command": "npx",\n  "env": {\n    "WP_API_URL": "${ MCP }",\n    "WP_API_USERNAME": "maria",\n    "WP_API_PASSWORD": "xxxx xxxx xxxx"\n  }\n},`,
		MCP,
		{ scheme: 'basic', value: null },
	],
	[
		`// .vscode/mcp.json\n{\n  "servers": {\n    // the site\n    "wp": { "type": "http", "url": "${ MCP }", },\n  },\n}`,
		MCP,
		null,
	],
] )( 'reads %s', ( text, url, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'mcp-config',
		method: null,
		url,
		login,
		nonce: null,
	} );
} );
