import type { Product } from './types';

/** Its default server (`DefaultServerFactory::create()`); plugins may add servers of their own at other routes. */
export const mcpAdapter: Product = {
	name: 'MCP Adapter',
	slugs: [ 'mcp-adapter' ],
	title: /^(?:WordPress )?MCP Adapter$/i,
	seen: '0.4.1',
	answers: [],
	settings: [],
	mcpRoute: '/mcp/mcp-adapter-default-server',
};
