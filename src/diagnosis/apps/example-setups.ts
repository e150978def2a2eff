import type { GivenSite } from '../given';
import { readSetup, type AppSetup } from './read-setup';

/** The site whose configurations the tests read. */
export const SITE: GivenSite = {
	home: 'https://example.org',
	siteurl: 'https://example.org',
	restRoot: 'https://example.org/wp-json/',
};

export const ENDPOINT =
	'https://example.org/wp-json/mcp/mcp-adapter-default-server';

/** A password as WordPress makes them. */
export const GOOD = 'abcd efgh ijkl mnop qrst uvwx';

/** A configuration for the program that takes variables. */
export const withEnvironment = ( env: object, name = 'wordpress' ) =>
	JSON.stringify( {
		mcpServers: {
			[ name ]: {
				command: 'npx',
				args: [ '-y', '@automattic/mcp-wordpress-remote@latest' ],
				env,
			},
		},
	} );

/** What a text says; a text that says nothing fails the test. */
export function setupIn( text: string, site = SITE ): AppSetup {
	const setup = readSetup( text, site );
	if ( ! setup ) {
		throw new Error( `No configuration was read in ${ text }` );
	}
	return setup;
}
