<?php
/**
 * The parts of the page's script that the browser loads when they are needed.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Screen;

use const WhoSaid401\VERSION;
use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Brings the translations of those parts along: WordPress looks for translations of registered scripts only, a file each.
 */
final class Later_Parts {

	/**
	 * Files in `build/admin` that WordPress knows by a handle of their own.
	 */
	const ENTRIES = array( 'index.js', 'recorder.js', 'editor-notice.js' );

	/**
	 * Adds their translations in front of the script that loads them.
	 *
	 * @param string $entry Handle of that script.
	 */
	public static function translate( string $entry ): void {
		foreach ( self::files() as $file ) {
			$handle = 'ws401-' . $file;
			// The address is what WordPress derives the name of the translation from.
			wp_register_script( $handle, plugins_url( 'build/admin', PLUGIN_FILE ) . '/' . $file, array(), VERSION, true );
			$translations = load_script_textdomain( $handle, 'who-said-401', plugin_dir_path( PLUGIN_FILE ) . 'languages' );
			wp_deregister_script( $handle );
			$sentences = $translations ? self::sentences( $translations ) : null;
			if ( $sentences ) {
				wp_add_inline_script( $entry, 'wp.i18n.setLocaleData( ' . wp_json_encode( $sentences, JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ', "who-said-401" );', 'before' );
			}
		}
	}

	/**
	 * Names of the built files without an entry of their own.
	 *
	 * @return string[]
	 */
	private static function files(): array {
		$found = glob( plugin_dir_path( PLUGIN_FILE ) . 'build/admin/*.js' );
		return array_diff( array_map( 'basename', $found ? $found : array() ), self::ENTRIES );
	}

	/**
	 * The sentences in a translation file of the form that WordPress ships (Jed 1.x: `locale_data`, by domain or `messages`).
	 *
	 * @param string $json Content of the file.
	 * @return array<string, mixed>|null Null when it is none.
	 */
	private static function sentences( string $json ): ?array {
		$decoded = json_decode( $json, true );
		$by_name = is_array( $decoded ) && isset( $decoded['locale_data'] ) ? $decoded['locale_data'] : array();
		$found   = $by_name['who-said-401'] ?? $by_name['messages'] ?? null;
		return is_array( $found ) ? $found : null;
	}
}
