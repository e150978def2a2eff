import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const VERSION_FILE = 'wp-includes/version.php';

/** The folder itself or the one directly below it that is a WordPress; null when there is none. */
export async function findTree( folder: string ): Promise< string | null > {
	const below = await readdir( folder, { withFileTypes: true } );
	const candidates = [
		folder,
		...below
			.filter( ( entry ) => entry.isDirectory() )
			.map( ( entry ) => join( folder, entry.name ) ),
	];
	return (
		candidates.find( ( path ) =>
			existsSync( join( path, VERSION_FILE ) )
		) ?? null
	);
}

/** What the tree calls its version, e.g. `7.1.4` or `6.6-RC3`. Throws when the file does not say. */
export function versionOf( tree: string ): string {
	return parseVersion( readFileSync( join( tree, VERSION_FILE ), 'utf8' ) );
}

/** Reads `$wp_version` out of version.php. */
export function parseVersion( php: string ): string {
	const version = /^\$wp_version\s*=\s*'([^']+)';/m.exec( php )?.[ 1 ];
	if ( ! version ) {
		throw new Error( `${ VERSION_FILE } does not name a version.` );
	}
	return version;
}

/** What a site in use adds to WordPress; archives made from one carry it along. */
const BELONGS_TO_A_SITE = [
	'wp-config.php',
	'.htaccess',
	'wp-content/database',
	'wp-content/db.php',
	'wp-content/mu-plugins',
	'wp-content/uploads',
];

/** Removes what belongs to a site rather than to WordPress. */
export async function makePlain( tree: string ): Promise< void > {
	for ( const name of BELONGS_TO_A_SITE ) {
		await rm( join( tree, name ), { recursive: true, force: true } );
	}
}
