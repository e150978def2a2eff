import { basic, readWhole, requestIn } from '../../../../tests/read-given';

const MCP = 'https://example.org/wp-json/mcp/v1/server';

it.each( [
	[
		`claude mcp add --transport http wp ${ MCP } --header "Authorization: ${ basic( 'maria:x' ) }"`,
		MCP,
		{ scheme: 'basic', value: basic( 'maria:x' ) },
	],
	[
		`claude mcp add wordpress \\\n  --env WP_API_URL=${ MCP } \\\n  --env WP_API_USERNAME=maria \\\n  --env WP_API_PASSWORD="aaaa bbbb" \\\n  -- npx -y @automattic/mcp-wordpress-remote@latest`,
		MCP,
		{ scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) },
	],
	[
		`$ claude mcp add -e WP_API_URL=https://example.org -e JWT_TOKEN=$TOKEN wp -- npx mcp`,
		'https://example.org/',
		{ scheme: 'bearer', value: null },
	],
	[
		`claude mcp add-json wp '{"type":"http","url":"${ MCP }","headers":{"Authorization":"Bearer a.b.c"}}'`,
		MCP,
		{ scheme: 'bearer', value: 'Bearer a.b.c' },
	],
	[
		`codex mcp add wp --env WP_API_URL=${ MCP } --env WP_API_USERNAME=maria --env WP_API_PASSWORD=YOUR_APP_PASSWORD -- npx x`,
		MCP,
		{ scheme: 'basic', value: null },
	],
	[ `claude mcp add --transport http wp ${ MCP }`, MCP, null ],
] )( 'reads %s', ( text, url, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'mcp-command',
		url,
		login,
	} );
} );

it.each( [
	[
		'npx @modelcontextprotocol/inspector -e WP_API_URL=https://example.org -e JWT_TOKEN=aaa.bbb.ccc npx @automattic/mcp-wordpress-remote@latest',
		{ scheme: 'bearer', value: 'Bearer aaa.bbb.ccc' },
	],
	[
		'WP_API_URL=https://example.org WP_API_USERNAME=maria WP_API_PASSWORD="aaaa bbbb" npx -y @automattic/mcp-wordpress-remote',
		{ scheme: 'basic', value: basic( 'maria:aaaa bbbb' ) },
	],
	[
		'# for the agent\nWP_API_URL=https://example.org\nWP_API_USERNAME=maria\nWP_API_PASSWORD=aaaa bbbb cccc dddd eeee ffff\nOTHER=1',
		{
			scheme: 'basic',
			value: basic( 'maria:aaaa bbbb cccc dddd eeee ffff' ),
		},
	],
	[
		'export WP_API_URL=https://example.org\nexport JWT_TOKEN=YOUR_TOKEN',
		{ scheme: 'bearer', value: null },
	],
] )( 'reads the variables in %s', ( text, login ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'mcp-command',
		url: 'https://example.org/',
		login,
	} );
} );

it( 'takes no configuration from variables without an address', () => {
	expect(
		readWhole( 'WORDPRESS_DB_HOST=db WORDPRESS_DB_PASSWORD=word' ).kind
	).toBe( 'unreadable' );
} );
