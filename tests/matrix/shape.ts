import {
	existsSync,
	mkdirSync,
	readFileSync,
	renameSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import {
	NETWORK_HTACCESS,
	networkConstants,
	wpConfigLines,
	type Constant,
} from '../env/apache/wordpress-files';
import type { RunningSite } from '../env/running-site';
import type { Row } from './rows';

/** Folders of a site, from WordPress's own: `inhalt/bausteine`. */
export interface Folders {
	content: string;
	plugins: string;
	muPlugins: string;
}

const USUAL: Folders = {
	content: 'wp-content',
	plugins: 'wp-content/plugins',
	muPlugins: 'wp-content/mu-plugins',
};

const MOVED: Folders = {
	content: 'inhalt',
	plugins: 'inhalt/bausteine',
	muPlugins: 'inhalt/pflicht',
};

/** WordPress's folder as PHP sees it. */
const rootInPhp = ( site: RunningSite ) =>
	site.kind === 'playground' ? '/wordpress' : site.root;

/** Puts constants in front of all others in wp-config.php. */
function define(
	site: RunningSite,
	constants: Record< string, Constant >
): void {
	const file = join( site.root, 'wp-config.php' );
	writeFileSync(
		file,
		readFileSync( file, 'utf8' ).replace(
			/^<\?php\b/,
			`<?php\n${ wpConfigLines( constants ) }\n`
		)
	);
}

function move( site: RunningSite ): Folders {
	const at = ( folder: string ) => join( site.root, folder );
	renameSync( at( USUAL.content ), at( MOVED.content ) );
	renameSync( at( `${ MOVED.content }/plugins` ), at( MOVED.plugins ) );
	if ( existsSync( at( `${ MOVED.content }/mu-plugins` ) ) ) {
		renameSync(
			at( `${ MOVED.content }/mu-plugins` ),
			at( MOVED.muPlugins )
		);
	}
	define( site, {
		WP_CONTENT_DIR: `${ rootInPhp( site ) }/${ MOVED.content }`,
		WP_CONTENT_URL: `${ site.url }/${ MOVED.content }`,
		WP_PLUGIN_DIR: `${ rootInPhp( site ) }/${ MOVED.plugins }`,
		WP_PLUGIN_URL: `${ site.url }/${ MOVED.plugins }`,
		WPMU_PLUGIN_DIR: `${ rootInPhp( site ) }/${ MOVED.muPlugins }`,
		WPMU_PLUGIN_URL: `${ site.url }/${ MOVED.muPlugins }`,
	} );
	return MOVED;
}

/** Makes the site the first of a network, and this plugin active on all of it. */
async function makeNetwork( site: RunningSite ): Promise< Folders > {
	const said = await site.php(
		`global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
			$wpdb->$name = $table;
		}
		install_network();
		$result = populate_network( 1, '${ new URL( site.url ).host }', 'admin@example.org', 'Network', '/', false );
		echo is_wp_error( $result ) ? $result->get_error_message() : 'ok';`
	);
	if ( ! said.endsWith( 'ok' ) ) {
		throw new Error( `No network could be made of the site: ${ said }` );
	}
	define( site, networkConstants( site.url ) );
	const htaccess = join( site.root, '.htaccess' );
	writeFileSync( htaccess, NETWORK_HTACCESS );
	await site.adopt?.( htaccess );
	await site.php(
		`update_site_option( 'active_sitewide_plugins', array( 'who-said-401/plugin.php' => 1700000000 ) );
		update_option( 'active_plugins', array() );`
	);
	return USUAL;
}

async function renamePrefix( site: RunningSite ): Promise< Folders > {
	const folder = join( site.root, USUAL.muPlugins );
	mkdirSync( folder, { recursive: true } );
	writeFileSync(
		join( folder, 'prefix.php' ),
		`<?php add_filter( 'rest_url_prefix', function () { return 'api'; } );`
	);
	await site.adopt?.( folder );
	await site.php( 'flush_rewrite_rules( false );' );
	return USUAL;
}

/**
 * Makes of a usual site one of the row's kind. A folder is none of these: a site is started in it.
 *
 * @return Where its plugins are.
 */
export async function shape(
	site: RunningSite,
	kind: Row[ 'kind' ]
): Promise< Folders > {
	switch ( kind ) {
		case 'moved':
			return move( site );
		case 'network':
			return makeNetwork( site );
		case 'prefix':
			return renamePrefix( site );
		case 'plain':
			await site.php(
				`global $wp_rewrite; $wp_rewrite->set_permalink_structure( '' ); flush_rewrite_rules( false );`
			);
			return USUAL;
		default:
			return USUAL;
	}
}
