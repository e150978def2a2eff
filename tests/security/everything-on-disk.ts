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
		const path = join( site.root, name );
		const state = lstatSync( path );
		if ( state.isSymbolicLink() ) {
			hashes[ `/${ name }` ] = `link to ${ readlinkSync( path ) }`;
		} else if ( state.isDirectory() ) {
			hashes[ `/${ name }` ] = 'folder';
		} else {
			hashes[ `/${ name }` ] = createHash( 'md5' )
				.update( readFileSync( path ) )
				.digest( 'hex' );
		}
	}
	return hashes;
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
