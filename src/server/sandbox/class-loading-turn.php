<?php
/**
 * Which plugin's turn it is to be loaded.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Tells it while WordPress loads plugins one after the other: those that are through have been announced, so the next one on the list
 * is being loaded (wp-settings.php).
 */
final class Loading_Turn {

	/**
	 * The plugin that is being loaded.
	 *
	 * @return string|null Basename; null where no plugin of either list is.
	 */
	public static function of(): ?string {
		if ( did_action( 'plugins_loaded' ) || ( ! is_multisite() && ! did_action( 'muplugins_loaded' ) ) || did_action( 'mu_plugin_loaded' ) < count( wp_get_mu_plugins() ) ) {
			return null;
		}
		// Those of the network come first; what is announced after them are the must-use plugins, all of them together.
		$is_network = ! did_action( 'muplugins_loaded' );
		$list       = array_values( $is_network ? wp_get_active_network_plugins() : wp_get_active_and_valid_plugins() );
		$file       = $list[ did_action( $is_network ? 'network_plugin_loaded' : 'plugin_loaded' ) ] ?? null;
		return null === $file ? null : Code_Owner::component_of( $file )['id'];
	}
}
