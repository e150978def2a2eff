<?php
/**
 * Others that decide which plugins are loaded.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Runs;

use WhoSaid401\Sandbox\Code_Owner;
use WhoSaid401\Sandbox\Code_Place;

defined( 'ABSPATH' ) || exit;

/**
 * Names what else filters the list of active plugins: a set that is asked for may then not be the one that is loaded.
 */
final class Neighbours {

	/**
	 * Known ones, by the must-use plugin they install.
	 */
	private const KNOWN = array(
		'health-check-troubleshooting-mode.php' => 'Health Check & Troubleshooting',
		'PluginOrganizerMU.class.php'           => 'Plugin Organizer',
		'eos-deactivate-plugins.php'            => 'Freesoul Deactivate Plugins',
	);

	/**
	 * Hooks through which the list can be changed.
	 */
	private const HOOKS = array( 'pre_option_active_plugins', 'option_active_plugins', 'pre_site_option_active_sitewide_plugins', 'site_option_active_sitewide_plugins' );

	/**
	 * Finds them.
	 *
	 * @return array<int, array{id: string, name: string}>
	 */
	public static function find(): array {
		global $wp_filter;
		$found = array();
		foreach ( self::KNOWN as $file => $name ) {
			if ( is_file( WPMU_PLUGIN_DIR . '/' . $file ) ) {
				$found[ $file ] = array(
					'id'   => $file,
					'name' => $name,
				);
			}
		}
		foreach ( self::HOOKS as $hook ) {
			foreach ( isset( $wp_filter[ $hook ] ) ? $wp_filter[ $hook ]->callbacks : array() as $callbacks ) {
				foreach ( $callbacks as $callback ) {
					$file = Code_Place::of_callback( $callback['function'] )['file'];
					if ( '' === $file ) {
						continue;
					}
					$component = Code_Owner::component_of( $file );
					if ( 'core' !== $component['kind'] && ! isset( $found[ $component['id'] ] ) ) {
						$found[ $component['id'] ] = array(
							'id'   => $component['id'],
							'name' => $component['name'],
						);
					}
				}
			}
		}
		return array_values( $found );
	}
}
