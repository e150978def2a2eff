<?php
/**
 * Where PHP stopped.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Facts\Component_Facts;

defined( 'ABSPATH' ) || exit;

/**
 * The plugin in whose own file a fatal error happened. An error in a file of WordPress's, which a plugin may have called with something
 * wrong, names nobody. Asks neither the database nor for the headers of plugins: a site may fall with every request.
 */
final class Fatal_Place {

	private const TYPES = E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR | E_RECOVERABLE_ERROR;

	/**
	 * Finds it.
	 *
	 * @return string|null Basename of the plugin, empty where it is none; null where no fatal error ended the request.
	 */
	public static function found(): ?string {
		$error = error_get_last();
		if ( null === $error || ! ( $error['type'] & self::TYPES ) ) {
			return null;
		}
		$file  = (string) realpath( $error['file'] );
		$found = array();
		foreach ( array_keys( Component_Facts::active_plugins() ) as $plugin ) {
			$main = (string) realpath( WP_PLUGIN_DIR . '/' . $plugin );
			if ( '' !== $main && ( $file === $main || ( '.' !== dirname( $plugin ) && 0 === strpos( $file, dirname( $main ) . DIRECTORY_SEPARATOR ) ) ) ) {
				$found[] = (string) $plugin;
			}
		}
		// Two in one folder: the file does not tell whose it is.
		return 1 === count( $found ) ? $found[0] : '';
	}
}
