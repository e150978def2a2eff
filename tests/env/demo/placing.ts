import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Name in the demo's folders → name on the site. */
export type Renaming = ( name: string ) => string;

/**
 * Copies one plugin of the demo into a site's plugin folder, under another name if the renaming says so.
 * A main file that is named after its folder follows it; `Requires Plugins` follows too.
 *
 * @return `folder/file.php`, one for each file with a plugin header.
 */
export async function placePlugin(
	source: string,
	name: string,
	pluginsFolder: string,
	rename: Renaming
): Promise< string[] > {
	await mkdir( pluginsFolder, { recursive: true } );
	if ( ! existsSync( join( source, name ) ) ) {
		const file = `${ rename( name ) }.php`;
		await cp(
			join( source, `${ name }.php` ),
			join( pluginsFolder, file )
		);
		return [ file ];
	}
	const folder = rename( name );
	const placed = join( pluginsFolder, folder );
	await cp( join( source, name ), placed, {
		recursive: true,
		filter: ( from ) => ! isTopLevelPhp( from, join( source, name ) ),
	} );
	const basenames: string[] = [];
	for ( const file of await readdir( join( source, name ) ) ) {
		if ( ! file.endsWith( '.php' ) ) {
			continue;
		}
		const text = await readFile( join( source, name, file ), 'utf8' );
		const newFile = file.startsWith( name )
			? folder + file.slice( name.length )
			: file;
		await writeFile(
			join( placed, newFile ),
			renameRequirements( text, rename )
		);
		if ( /^ \* Plugin Name:/m.test( text ) ) {
			basenames.push( `${ folder }/${ newFile }` );
		}
	}
	return basenames.sort();
}

/** Turns the slugs in the `Requires Plugins` header into those the plugins have on the site. */
export function renameRequirements( php: string, rename: Renaming ): string {
	return php.replace(
		/^( \* Requires Plugins: )(.*)$/m,
		( _line, label: string, slugs: string ) =>
			label +
			slugs
				.split( /\s*,\s*/ )
				.map( rename )
				.join( ', ' )
	);
}

function isTopLevelPhp( path: string, folder: string ): boolean {
	const inside = path.slice( folder.length + 1 );
	return inside.endsWith( '.php' ) && ! /[\\/]/.test( inside );
}
