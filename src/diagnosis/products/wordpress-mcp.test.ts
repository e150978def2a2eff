import { meaningOfSaid } from '../exchange/meaning-of';
import type { PluginFacts } from '../evidence/types';

const ACTIVE = [
	{ id: 'wordpress-mcp/wordpress-mcp.php', name: 'WordPress MCP' },
] as PluginFacts[];

it( 'says what its endpoint wants where no header arrived', () => {
	expect(
		meaningOfSaid(
			{
				code: 'unauthorized',
				status: 401,
				message:
					'Authentication required. Please provide a Bearer token or log in as an administrator.',
			},
			ACTIVE
		).text
	).toContain( 'PHP saw no Authorization header' );
} );

it( 'does not take another plugin’s words for its own', () => {
	expect(
		meaningOfSaid(
			{
				code: 'unauthorized',
				status: 401,
				message: 'Authentication required.',
			},
			ACTIVE
		).text
	).not.toContain( 'WordPress MCP' );
} );
