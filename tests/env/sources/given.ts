import AdmZip from 'adm-zip';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Source } from './source';
import { findTree, versionOf } from './tree';

/** The folder or zip that WP_SOURCE names. */
export const given: Source = {
	name: 'WP_SOURCE',
	async fill( version, folder, report ) {
		const path = process.env.WP_SOURCE;
		if ( ! path ) {
			throw new Error( 'not set.' );
		}
		if ( ! existsSync( path ) ) {
			throw new Error( `${ path } does not exist.` );
		}
		report( `Taking WordPress from ${ path }` );
		if ( statSync( path ).isDirectory() ) {
			await copyTree( path, version, folder );
			return;
		}
		const unpacked = await mkdtemp( join( tmpdir(), 'ws401-given-' ) );
		try {
			new AdmZip( path ).extractAllTo( unpacked );
			await copyTree( unpacked, version, folder );
		} finally {
			await rm( unpacked, { recursive: true, force: true } );
		}
	},
};

async function copyTree( from: string, version: string, folder: string ) {
	const tree = await findTree( from );
	if ( ! tree ) {
		throw new Error(
			'it holds no WordPress (wp-includes/version.php is missing).'
		);
	}
	if ( versionOf( tree ) !== version ) {
		throw new Error( `it holds ${ versionOf( tree ) }, not ${ version }.` );
	}
	await cp( tree, folder, { recursive: true, dereference: true } );
}
