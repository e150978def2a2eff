import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';

/** What the plugin's zip holds; tests and the demo get no more than a user would. */
const SHIPPED = [
	'plugin.php',
	'build',
	'src/server',
	'uninstall.php',
	'readme.txt',
	'languages',
];

/** Without these there is no plugin to speak of. */
const INDISPENSABLE = [ 'plugin.php', 'src/server', 'build/admin/index.js' ];

/**
 * Copies the plugin into a site's plugin folder: a copy, because deleting the plugin there must not delete the project.
 *
 * @param  project The project's folder.
 * @param  folder  Where the plugin shall be: `…/wp-content/plugins/who-said-401`.
 * @throws {Error} One sentence when a part is missing that only a build makes.
 */
export async function installPlugin(
	project: string,
	folder: string
): Promise< void > {
	const missing = INDISPENSABLE.find(
		( name ) => ! existsSync( join( project, name ) )
	);
	if ( missing ) {
		throw new Error(
			`${ missing } is missing in ${ project }. Run \`npm run build\` first.`
		);
	}
	for ( const name of SHIPPED ) {
		if ( existsSync( join( project, name ) ) ) {
			await cp( join( project, name ), join( folder, name ), {
				recursive: true,
			} );
		}
	}
}
