import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

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
		await placeFile(
			join( source, `${ name }.php` ),
			join( pluginsFolder, file ),
			rename
		);
		return [ file ];
	}
	const folder = rename( name );
	const placed = join( pluginsFolder, folder );
	await cp( join( source, name ), placed, {
		recursive: true,
		filter: ( from ) => ! isTopLevelPhp( from, join( source, name ) ),
	} );
	await renameInside( placed, rename );
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
			renameCode(
				renameRequirements( text, rename ),
				rename,
				newFile === file ? folder : newFile.replace( /\.php$/, '' )
			)
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

/** `calm-harbor` → `Calm Harbor`. */
function titleOf( name: string ): string {
	return name
		.split( '-' )
		.map( ( word ) => word.charAt( 0 ).toUpperCase() + word.slice( 1 ) )
		.join( ' ' );
}

/** `CloseRest` → `close-rest`. */
function unitOf( namespace: string ): string {
	return namespace.replace( /([a-z])([A-Z0-9])/g, '$1-$2' ).toLowerCase();
}

/**
 * Takes what the code is called out of it: neither a list of plugins nor the name of a callback may give away what it is there for.
 *
 * @param php    A file of the demo.
 * @param rename The renaming; names it leaves alone stay.
 * @param called The file's or folder's name on the site.
 */
function renameCode( php: string, rename: Renaming, called: string ): string {
	const renamed = php.replace(
		/\bDemo\\(\w+)/g,
		( whole, namespace: string ) => {
			const unit = unitOf( namespace );
			const name = rename( unit );
			return name === unit
				? whole
				: `Demo\\${ titleOf( name ).replace( / /g, '' ) }`;
		}
	);
	return renamed === php
		? php
		: renamed.replace(
				/^( \* Plugin Name: ).*$/m,
				`$1${ titleOf( called ) }`
			);
}

/** Copies a file of the demo under another name, with its code renamed. */
export async function placeFile(
	from: string,
	to: string,
	rename: Renaming
): Promise< void > {
	await writeFile(
		to,
		renameCode(
			await readFile( from, 'utf8' ),
			rename,
			basename( to, '.php' )
		)
	);
}

/** Renames the code in the folders of a plugin. */
async function renameInside( folder: string, rename: Renaming ) {
	for ( const file of await readdir( folder, { recursive: true } ) ) {
		if ( file.endsWith( '.php' ) ) {
			const path = join( folder, file );
			await placeFile( path, path, rename );
		}
	}
}

function isTopLevelPhp( path: string, folder: string ): boolean {
	const inside = path.slice( folder.length + 1 );
	return inside.endsWith( '.php' ) && ! /[\\/]/.test( inside );
}
