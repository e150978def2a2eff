import { __ } from '@wordpress/i18n';
import type { Product } from './types';

/** Registers its routes only where the option `wordpress_mcp_settings` says so; tokens are kept in a list that revoking takes them off. */
export const wordpressMcp: Product = {
	name: 'WordPress MCP',
	slugs: [ 'wordpress-mcp' ],
	title: /^WordPress MCP$/i,
	seen: '0.2.5',
	answers: [
		{
			codes: [ 'token_invalid' ],
			message: /^Token is invalid, expired, or has been revoked\.$/,
			hook: 'rest_authentication_errors',
		},
		{
			codes: [ 'invalid_token' ],
			message:
				/^Token (?:format is invalid\.|validation failed: |is malformed: missing user_id\.)/,
			hook: 'rest_authentication_errors',
		},
		{
			// `JwtAuth::handle_missing_authorization()`: said only where PHP saw no Authorization header at all.
			codes: [ 'unauthorized' ],
			message: /^Authentication required\. Please provide a Bearer token/,
			hook: 'rest_authentication_errors',
			means: () =>
				__(
					'PHP saw no Authorization header with it. WordPress MCP wants “Bearer” and a token of its own (Settings → MCP, “Authentication Tokens”); a login that was sent and is not seen was lost on the way.',
					'who-said-401'
				),
		},
	],
	settings: [],
	// `JwtAuth::register_routes()`; the key is made by itself and kept in an option.
	borrowsNamespace: /^jwt-auth\//,
	// `McpStdioTransport` is for `@automattic/mcp-wordpress-remote` alone.
	mcpRoute: '/wp/v2/wpmcp',
	mcpHttpRoute: '/wp/v2/wpmcp/streamable',
	mcpNeeds: () =>
		__(
			'Its endpoint is there only while MCP is turned on under Settings → MCP.',
			'who-said-401'
		),
};
