import AdmZip from 'adm-zip';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from './source';
import { findTree } from './tree';

/** The release zip, checked against the SHA-1 published beside it. */
export const wordpressOrg: Source = {
	name: 'wordpress.org',
	async fill( version, folder, report ) {
		const url = `https://wordpress.org/wordpress-${ version }.zip`;
		const published = ( await download( `${ url }.sha1` ) )
			.toString()
			.trim();
		report( `Downloading ${ url }` );
		const zip = await download( url );
		const actual = createHash( 'sha1' ).update( zip ).digest( 'hex' );
		if ( actual !== published ) {
			throw new Error(
				`the zip's SHA-1 is ${ actual }, published is ${ published }.`
			);
		}
		const unpacked = await mkdtemp( join( tmpdir(), 'ws401-zip-' ) );
		try {
			new AdmZip( zip ).extractAllTo( unpacked );
			const tree = await findTree( unpacked );
			if ( ! tree ) {
				throw new Error( 'the zip holds no WordPress.' );
			}
			await cp( tree, folder, { recursive: true } );
		} finally {
			await rm( unpacked, { recursive: true, force: true } );
		}
	},
};

/** Long enough for 30 MB over a slow line, short enough that nobody waits for a dead one. */
const PATIENCE = 300_000;

async function download( url: string ): Promise< Buffer > {
	let response: Response;
	try {
		response = await fetch( url, {
			signal: AbortSignal.timeout( PATIENCE ),
		} );
	} catch {
		throw new Error( 'cannot be reached.' );
	}
	if ( ! response.ok ) {
		throw new Error( `answered ${ response.status } to ${ url }.` );
	}
	return Buffer.from( await response.arrayBuffer() );
}
