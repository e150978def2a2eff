import { chownSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { RunningSite } from '../env/running-site';

/** Plugins for one test: basename => PHP code below the header. */
export type PluginCode = Record< string, string >;

/** This plugin's own basename. */
export const OWN = 'who-said-401/plugin.php';

/** Plugins that mind their own business, each in its own way. */
export const INNOCENT: PluginCode = {
	'aardvark/aardvark.php': `add_action( 'init', function () { register_post_type( 'aardvark' ); } );`,
	'calm-auth/calm-auth.php': `add_filter( 'rest_authentication_errors', function ( $result ) { return $result; }, 5 );`,
	'single-file.php': `add_action( 'rest_api_init', function () {
		register_rest_route( 'single/v1', '/ping', array( 'callback' => '__return_true', 'permission_callback' => '__return_true' ) );
	} );`,
	'two-in-one/first.php': `add_filter( 'the_title', 'trim' );`,
	'two-in-one/second.php': `add_filter( 'the_content', 'trim' );`,
	'odd-name/other-main-file.php': `add_filter( 'rest_post_dispatch', function ( $response ) { $response->header( 'X-Odd', '1' ); return $response; } );`,
	'zebra-firewall/zebra-firewall.php': `add_filter( 'rest_authentication_errors', function ( $result ) { return $result; }, 99 );`,
};

/** The text of a plugin's file. Its code begins on line 4. */
function pluginText( basename: string, code: string ): string {
	return `<?php\n/* Plugin Name: ${ basename } */\ndefined( 'ABSPATH' ) || exit;\n${ code }\n`;
}

/** The line of a plugin's file on which a piece of its code stands. */
export function lineOf( code: string, piece: string ): number {
	const at = code.indexOf( piece );
	if ( at < 0 ) {
		throw new Error( `"${ piece }" is not in the plugin.` );
	}
	return 3 + code.slice( 0, at ).split( '\n' ).length;
}

/**
 * Replaces the site's plugins by these, in this order, and this plugin. No activation hook runs.
 *
 * @param site   Where.
 * @param code   The plugins.
 * @param active Which of them are active, in load order; all unless told.
 */
export async function usePlugins(
	site: RunningSite,
	code: PluginCode,
	active: string[] = Object.keys( code )
): Promise< void > {
	const folder = join( site.root, 'wp-content', 'plugins' );
	const before: string[] = JSON.parse(
		await site.php(
			`echo wp_json_encode( get_option( 'sandbox_test_plugins', array() ) );`
		)
	);
	for ( const basename of before ) {
		const [ first = basename ] = basename.split( '/' );
		rmSync( join( folder, first ), { recursive: true, force: true } );
	}
	for ( const [ basename, text ] of Object.entries( code ) ) {
		const file = join( folder, basename );
		mkdirSync( dirname( file ), { recursive: true } );
		writeFileSync( file, pluginText( basename, text ) );
	}
	const files = JSON.stringify( Object.keys( code ) );
	const list = JSON.stringify( [ ...active, OWN ] );
	await site.php(
		`update_option( 'sandbox_test_plugins', json_decode( ${ phpString( files ) }, true ), false );
		update_option( 'active_plugins', json_decode( ${ phpString( list ) }, true ) );`
	);
}

/** A text as a PHP string literal. */
export function phpString( text: string ): string {
	return `'${ text.replace( /\\/g, '\\\\' ).replace( /'/g, "\\'" ) }'`;
}

/** Makes a folder PHP's own, as what WordPress makes itself is. */
export function giveToPhp( site: RunningSite, folder: string ): void {
	const { uid, gid } = statSync( join( site.root, 'wp-content' ) );
	chownSync( folder, uid, gid );
}
