import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { RunningSite } from '../env/running-site';

/** Puts a row into the options table as it is, past WordPress: what somebody can do who writes one option. */
export async function plantRow(
	site: RunningSite,
	name: string,
	value: string
): Promise< void > {
	await site.php( `
		global $wpdb;
		$wpdb->query( $wpdb->prepare(
			"REPLACE INTO $wpdb->options (option_name, option_value, autoload) VALUES (%s, %s, 'on')",
			'${ name }',
			base64_decode( '${ Buffer.from( value ).toString( 'base64' ) }' )
		) );
		wp_cache_flush();
	` );
}

/** Names of the rows in the options table that begin with `ws401_`. */
export async function rowsOn( site: RunningSite ): Promise< string[] > {
	return JSON.parse(
		await site.php(
			`global $wpdb;
			echo wp_json_encode( $wpdb->get_col( "SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'ws401\\\\_%' ORDER BY option_name" ) );`
		)
	);
}

/** Writes a file that PHP may change, with the folders it is in. Returns its path. */
export async function writeOn(
	site: RunningSite,
	path: string,
	text: string
): Promise< string > {
	const file = join( site.root, path );
	const folder = join( file, '..' );
	mkdirSync( folder, { recursive: true } );
	writeFileSync( file, text );
	chmodSync( file, 0o644 );
	await site.adopt?.( folder );
	await site.adopt?.( file );
	return file;
}
