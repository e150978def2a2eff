import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningSite } from '../running-site';

export interface Theme {
	stylesheet: string;
	template: string;
}

interface Order {
	/** Basenames to activate. */
	add: string[];
	/** Basenames to deactivate. */
	remove: string[];
	/** Theme to switch to; null leaves it. */
	theme: Theme | null;
}

/**
 * Changes active plugins and theme, and deletes what demo plugins have written so far.
 *
 * @return The theme that was active before.
 */
export async function switchDatabase(
	site: RunningSite,
	order: Order
): Promise< Theme > {
	const encoded = Buffer.from( JSON.stringify( order ) ).toString( 'base64' );
	const script = await readFile( join( __dirname, 'switch.php' ), 'utf8' );
	const printed = await site.php(
		`$demo_order = json_decode( base64_decode( '${ encoded }' ), true );` +
			script.replace( /^<\?php/, '' )
	);
	return JSON.parse( printed ) as Theme;
}
