import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

import type { RunningSite } from '../env/running-site';
import { fingerprintOf } from '../sandbox/fingerprint';

/** Hashes of all that a site keeps: each table, and every file and folder of WordPress, .htaccess and wp-config.php among them. */
export async function everythingOf(
	site: RunningSite
): Promise< Record< string, string > > {
	const hashes = await fingerprintOf( site );
	for ( const name of readdirSync( site.root, {
		recursive: true,
	} ) as string[] ) {
		hashes[ `/${ name }` ] = contentOf( join( site.root, name ) );
	}
	return hashes;
}

/** What stands at a path: of a file its hash. Of what goes away while it is looked at, that it did: it had been there. */
function contentOf( path: string ): string {
	try {
		const state = lstatSync( path );
		if ( state.isSymbolicLink() ) {
			return `link to ${ readlinkSync( path ) }`;
		}
		return state.isDirectory()
			? 'folder'
			: createHash( 'md5' )
					.update( readFileSync( path ) )
					.digest( 'hex' );
	} catch ( error ) {
		if ( ( error as NodeJS.ErrnoException ).code === 'ENOENT' ) {
			return 'gone while it was looked at';
		}
		throw error;
	}
}

/** Names of what differs. */
export function changesBetween(
	before: Record< string, string >,
	after: Record< string, string >
): string[] {
	return [
		...new Set( [ ...Object.keys( before ), ...Object.keys( after ) ] ),
	]
		.filter( ( name ) => before[ name ] !== after[ name ] )
		.sort();
}
