import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPlugin } from '../plugin-files';
import { giveTo } from './layout';
import { runInWordPress, runPhp } from './php';
import { databaseSocket } from './servers';
import type { Setting } from './setting';
import {
	type Constant,
	NETWORK_HTACCESS,
	networkConstants,
	wpConfigOf,
} from './wordpress-files';

const PROJECT = join( __dirname, '..', '..', '..' );

/**
 * Installs WordPress into its folder and database: user `admin`, pretty
 * permalinks, a few posts; `network` makes it the first site of a network.
 *
 * @param setting   The server; its database is up.
 * @param url       Address of the front page.
 * @param network   Whether there is a network.
 * @param constants Further constants for wp-config.php.
 */
export async function installWordPress(
	setting: Setting,
	url: string,
	network: boolean,
	constants: Record< string, Constant >
): Promise< void > {
	const { layout, account } = setting;
	const config = join( layout.root, 'wp-config.php' );
	writeFileSync( config, wpConfigOf( layout, constants ) );
	await giveTo( account, config );
	const socket = databaseSocket( setting );
	const said = await runPhp( setting, [
		join( __dirname, 'install.php' ),
		JSON.stringify( { root: layout.root, url, network, socket } ),
	] );
	if ( ! said.endsWith( 'installed' ) ) {
		throw new Error(
			`WordPress could not be installed. It said: ${ said }`
		);
	}
	if ( network ) {
		const htaccess = join( layout.root, '.htaccess' );
		writeFileSync(
			config,
			wpConfigOf( layout, { ...constants, ...networkConstants( url ) } )
		);
		writeFileSync( htaccess, NETWORK_HTACCESS );
		await giveTo( account, htaccess );
	}
}

/** Puts this plugin into WordPress's folder, readable for PHP's account. */
export async function copyPlugin( {
	layout,
	account,
}: Setting ): Promise< void > {
	const folder = join( layout.root, 'wp-content', 'plugins', 'who-said-401' );
	await installPlugin( PROJECT, folder );
	await giveTo( account, folder );
}

/** Activates this plugin, for the whole network where there is one. */
export async function activatePlugin(
	setting: Setting,
	url: string,
	network: boolean
): Promise< void > {
	await runInWordPress(
		setting,
		url,
		`require_once ABSPATH . 'wp-admin/includes/plugin.php';
		$result = activate_plugin( 'who-said-401/plugin.php', '', ${ network } );
		if ( is_wp_error( $result ) ) {
			throw new Exception( $result->get_error_message() );
		}`
	);
}

/** The version a WordPress folder says it has. */
export function versionIn( root: string ): string {
	const text = readFileSync(
		join( root, 'wp-includes', 'version.php' ),
		'utf8'
	);
	return /\$wp_version = '([^']+)'/.exec( text )?.[ 1 ] ?? '';
}
