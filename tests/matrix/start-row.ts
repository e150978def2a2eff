import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AdmZip from 'adm-zip';

import { startApache } from '../env/apache';
import { wpConfigOf } from '../env/apache/wordpress-files';
import { startPlayground } from '../env/playground';
import type { RunningSite } from '../env/running-site';
import { LOOK_ANEW } from '../sandbox/test-site';
import type { SharedDatabase } from './database';
import { ON_APACHE, type Row } from './rows';

/** What every site of the matrix is told: notices are kept, nothing goes on by itself, nobody outside is asked. */
const CONSTANTS = {
	WP_ENVIRONMENT_TYPE: 'local',
	WP_DEBUG: true,
	WP_DEBUG_LOG: true,
	WP_DEBUG_DISPLAY: false,
	DISABLE_WP_CRON: true,
	WP_HTTP_BLOCK_EXTERNAL: true,
};

const SQLITE = 'wp-content/plugins/sqlite-database-integration';

const INSTALLED = `require_once ABSPATH . 'wp-admin/includes/plugin.php';
$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules( false );
$result = activate_plugin( 'who-said-401/plugin.php' );
echo is_wp_error( $result ) ? $result->get_error_message() : 'ok';`;

/** Gives a site on MySQL an empty database of SQLite, through the plugin that the embedded WordPress has too. */
async function changeToSqlite( site: RunningSite ): Promise< void > {
	const folder = join( site.root, SQLITE );
	const zip = new AdmZip(
		join(
			require.resolve( '@wp-playground/cli/package.json' ),
			'../sqlite-database-integration.zip'
		)
	);
	for ( const entry of zip.getEntries() ) {
		const [ first = '', ...rest ] = entry.entryName.split( '/' );
		if ( ! entry.isDirectory && first && rest.length > 0 ) {
			zip.extractEntryTo(
				entry,
				join( folder, ...rest, '..' ),
				false,
				true
			);
		}
	}
	writeFileSync(
		join( site.root, 'wp-content/db.php' ),
		readFileSync( join( folder, 'db.copy' ) )
	);
	await site.adopt?.( join( site.root, 'wp-content' ) );
	// As people do: the installation's form.
	await fetch( `${ site.url }/wp-admin/install.php?step=2`, {
		method: 'POST',
		body: new URLSearchParams( {
			weblog_title: 'Who Said 401',
			user_name: site.admin.login,
			admin_password: site.admin.password,
			admin_password2: site.admin.password,
			pw_weak: '1',
			admin_email: 'admin@example.org',
			blog_public: '1',
		} ),
	} );
	const said = await site.php( INSTALLED );
	if ( ! said.endsWith( 'ok' ) ) {
		throw new Error( `WordPress was not installed on SQLite: ${ said }` );
	}
}

async function startOnApache( row: Row ): Promise< RunningSite > {
	const site = await startApache( {
		wordpress: row.wordpress,
		folder: row.kind === 'folder' ? 'blog' : '',
		constants: CONSTANTS,
		ini: LOOK_ANEW,
	} );
	try {
		if ( row.database === 'sqlite' ) {
			await changeToSqlite( site );
		}
	} catch ( error ) {
		await site.stop();
		throw error;
	}
	return site;
}

/** Databases that were made so far: each site has its own. */
let databases = 0;

/**
 * Starts the site of a row, as far as it can be started so: its kind is made of it afterwards.
 *
 * @param row      Which.
 * @param database For embedded sites on MySQL, started when the first of them asks.
 */
export async function startRow(
	row: Row,
	database: () => Promise< SharedDatabase >
): Promise< RunningSite > {
	if ( row.php === ON_APACHE ) {
		return startOnApache( row );
	}
	const constants: Parameters< typeof wpConfigOf >[ 1 ] = { ...CONSTANTS };
	if ( row.database === 'mysql' ) {
		const { host, make } = await database();
		const name = `site_${ ++databases }`;
		await make( name );
		Object.assign( constants, { DB_HOST: host, DB_NAME: name } );
	}
	return startPlayground( {
		wordpress: row.wordpress,
		php: row.php,
		folder: row.kind === 'folder' ? 'blog' : '',
		config: () => wpConfigOf( { run: '/' }, constants ),
		ownDatabase: row.database === 'mysql',
	} );
}
