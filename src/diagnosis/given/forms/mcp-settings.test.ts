import { basic, requestIn } from '../../../../tests/read-given';

const MCP = 'https://example.org/wp-json/mcp/mcp-adapter-default-server';
const PASSWORD = 'abcd EFGH ijkl MNOP qrst UVWX';
const MARIA = { scheme: 'basic', value: basic( `maria:${ PASSWORD }` ) };

it.each( [
	[
		'a table of TOML for the variables',
		`model = "x"\n\n[mcp_servers.wordpress]\ncommand = "npx"\nargs = ["-y", "@automattic/mcp-wordpress-remote@latest"]\n\n[mcp_servers.wordpress.env]\nWP_API_URL = "${ MCP }" # the site\nWP_API_USERNAME = "maria"\nWP_API_PASSWORD = "${ PASSWORD }"`,
		{ url: MCP, login: MARIA },
	],
	[
		'variables on one line',
		`[mcp_servers."wp"]\ncommand = "npx"\nenv = { WP_API_URL = "${ MCP }", WP_API_USERNAME = "maria", WP_API_PASSWORD = "${ PASSWORD }" }`,
		{ url: MCP, login: MARIA },
	],
	[
		'headers on one line',
		`[mcp_servers.wp]\nurl = "${ MCP }"\nhttp_headers = { "Authorization" = "${ MARIA.value }" }`,
		{ url: MCP, login: MARIA },
	],
	[
		'that the token stands in a variable elsewhere',
		`[mcp_servers.wp]\nurl = "${ MCP }"\nbearer_token_env_var = "WP_TOKEN"`,
		{ url: MCP, login: { scheme: 'bearer', value: null } },
	],
	[
		'the server of this site among others',
		`[mcp_servers.docs]\nurl = "https://docs.example.com/mcp"\n\n[mcp_servers.wp]\nurl = "${ MCP }"\n\n[profiles.fast]\nmodel = "y"`,
		{ url: MCP, login: null },
	],
	[
		'YAML with headers',
		`mcpServers:\n  - name: WordPress\n    type: streamable-http\n    url: ${ MCP }\n    requestOptions:\n      headers:\n        Authorization: "${ MARIA.value }"`,
		{ url: MCP, login: MARIA },
	],
	[
		'YAML with variables',
		`extensions:\n  wordpress:\n    cmd: npx\n    args:\n      - -y\n      - "@automattic/mcp-wordpress-remote"\n    envs:\n      WP_API_URL: ${ MCP }\n      WP_API_USERNAME: maria\n      WP_API_PASSWORD: ${ PASSWORD }`,
		{ url: MCP, login: MARIA },
	],
] )( 'reads %s', ( _, text, shows ) => {
	expect( requestIn( text ) ).toMatchObject( {
		form: 'mcp-settings',
		...shows,
	} );
} );
