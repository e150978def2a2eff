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
	/** Whether to delete what demo plugins have written. */
	tidy: boolean;
}

/** Changes active plugins and theme, and returns the theme that was active before. */
export async function switchDatabase(
	site: RunningSite,
	order: Partial< Order >
): Promise< Theme > {
	const whole: Order = {
		add: [],
		remove: [],
		theme: null,
		tidy: false,
		...order,
	};
	const encoded = Buffer.from( JSON.stringify( whole ) ).toString( 'base64' );
	const script = await readFile( join( __dirname, 'switch.php' ), 'utf8' );
	const printed = await site.php(
		`$demo_order = json_decode( base64_decode( '${ encoded }' ), true );` +
			script.replace( /^<\?php/, '' )
	);
	return JSON.parse( printed ) as Theme;
}
