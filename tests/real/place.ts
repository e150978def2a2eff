import { existsSync } from 'node:fs';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RunningSite } from '../env/running-site';

/** A plugin in a folder outside the project, as its author published it. */
export interface Real {
	/** Name of its folder. */
	slug: string;
	folder: string;
	/** PHP that sets its options so that it does what it is here for; empty where being active is enough. */
	settings: string;
}

/** The plugins in a folder: each in a folder of its own, `<slug>.settings.php` beside it where its options have to be set. */
export async function realPlugins( folder: string ): Promise< Real[] > {
	const entries = await readdir( folder, { withFileTypes: true } );
	return Promise.all(
		entries
			.filter( ( entry ) => entry.isDirectory() )
			.map( async ( { name: slug } ) => {
				const settings = join( folder, `${ slug }.settings.php` );
				return {
					slug,
					folder: join( folder, slug ),
					settings: existsSync( settings )
						? await readFile( settings, 'utf8' )
						: '',
				};
			} )
	);
}

/**
 * Puts the plugin on the site, sets its options and activates it, the way its author means it.
 *
 * @return Its name, as WordPress shows it.
 * @throws {Error} With WordPress's words where it cannot be activated.
 */
export async function activate(
	site: RunningSite,
	{ slug, folder, settings }: Real
): Promise< string > {
	const placed = join( site.root, 'wp-content/plugins', slug );
	await cp( folder, placed, { recursive: true } );
	await site.adopt?.( placed );
	const printed = await site.php( `
		require_once ABSPATH . 'wp-admin/includes/plugin.php';
		wp_clean_plugins_cache();
		wp_set_current_user( 1 );
		$found = get_plugins( '/${ slug }' );
		$file  = '${ slug }/' . key( $found );
		// Some send the browser elsewhere and end when they are activated.
		echo "\\nname: " . html_entity_decode( current( $found )['Name'] ) . "\\n";
		ob_start();
		$result = activate_plugin( $file );
		ob_end_clean();
		if ( is_wp_error( $result ) ) {
			throw new Exception( $result->get_error_message() );
		}
	` );
	if ( settings ) {
		await site.php( settings );
	}
	return /^name: (.*)$/m.exec( printed )?.[ 1 ] ?? slug;
}
