import { PRODUCTS } from './list';
import { mcpAdapter } from './mcp-adapter';
import { wordpressMcp } from './wordpress-mcp';
import type { Product } from './types';

/** A plugin that answers clients of the Model Context Protocol. */
export type McpProduct = Product & { mcpRoute: string };

/** Those that are known. */
export const MCP_PRODUCTS = PRODUCTS.filter(
	( product ): product is McpProduct => product.mcpRoute !== undefined
);

/** The plugin to install where there is none: the one that the WordPress project keeps. */
export const MCP_FIRST = mcpAdapter as McpProduct;

/**
 * Where `@automattic/mcp-wordpress-remote` goes when its address has neither path nor query (`constructApiUrl()`, 0.4.0).
 */
export const MCP_OF_BARE_ADDRESS = wordpressMcp as McpProduct;

/** Every route at which a plugin answers such clients. */
export const mcpRoutesOf = ( { mcpRoute, mcpHttpRoute }: McpProduct ) =>
	mcpHttpRoute === undefined ? [ mcpRoute ] : [ mcpRoute, mcpHttpRoute ];

/** Whether an address is that of an endpoint at which tokens alone count. */
export const takesTokensAlone = ( address: string ): boolean =>
	MCP_PRODUCTS.some(
		( { mcpHttpRoute } ) =>
			mcpHttpRoute !== undefined && address.includes( mcpHttpRoute )
	);

/** Whether a route looks like an endpoint of the Model Context Protocol: a part of it is called so. */
export const isMcpRoute = ( route: string ) =>
	/(?:^|\/)[\w-]*mcp[\w-]*(?:\/|$)/i.test( route.split( '?' )[ 0 ] ?? '' );
