import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeFile, placePlugin, type Renaming } from './placing';
import type { Scenario } from './scenario';

const PLUGINS = join( __dirname, 'plugins' );

/** Every path below WordPress's folder that the scenario brings. */
export function pathsOf(
	scenario: Scenario,
	units: string[],
	rename: Renaming
): string[] {
	const { theme, muPlugins = [], files = {} } = scenario.prepare ?? {};
	return [
		...units.map( ( unit ) =>
			existsSync( join( PLUGINS, unit ) )
				? `wp-content/plugins/${ rename( unit ) }`
				: `wp-content/plugins/${ rename( unit ) }.php`
		),
		...( theme ? [ `wp-content/themes/${ rename( theme ) }` ] : [] ),
		...muPlugins.map(
			( name ) => `wp-content/mu-plugins/${ rename( name ) }.php`
		),
		...Object.keys( files ),
	];
}

/** Copies the plugins and returns, for each, the basenames WordPress knows it by. */
export async function placePlugins(
	root: string,
	units: string[],
	rename: Renaming
): Promise< Record< string, string[] > > {
	const folder = join( root, 'wp-content/plugins' );
	const placed: Record< string, string[] > = {};
	for ( const unit of units ) {
		placed[ unit ] = await placePlugin( PLUGINS, unit, folder, rename );
	}
	return placed;
}

/** Copies theme, must-use plugins and other files, and rewrites .htaccess. */
export async function placeSurroundings(
	root: string,
	{ prepare = {} }: Scenario,
	rename: Renaming
): Promise< void > {
	const { theme, muPlugins = [], files = {}, htaccess } = prepare;
	if ( theme ) {
		await cp(
			join( __dirname, 'themes', theme ),
			join( root, 'wp-content/themes', rename( theme ) ),
			{ recursive: true }
		);
	}
	for ( const name of muPlugins ) {
		await mkdir( join( root, 'wp-content/mu-plugins' ), {
			recursive: true,
		} );
		await placeFile(
			join( __dirname, 'mu-plugins', `${ name }.php` ),
			join( root, 'wp-content/mu-plugins', `${ rename( name ) }.php` ),
			rename
		);
	}
	for ( const [ path, text ] of Object.entries( files ) ) {
		await ( path.endsWith( '/' )
			? mkdir( join( root, path ) )
			: writeFile( join( root, path ), text ) );
	}
	if ( htaccess ) {
		await writeFile(
			join( root, '.htaccess' ),
			htaccess( await presentHtaccess( root ), root )
		);
	}
}

/** The text of .htaccess; empty when there is none. */
export async function presentHtaccess( root: string ): Promise< string > {
	const path = join( root, '.htaccess' );
	return existsSync( path ) ? readFile( path, 'utf8' ) : '';
}
