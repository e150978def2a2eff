<?php
/**
 * The screens that plugins have in the admin menu.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Finds a screen of each plugin, for those that link none on the Plugins screen.
 *
 * The menu exists on admin pages only, so this cannot be asked from admin-ajax.
 */
final class Menu_Screens {

	/**
	 * One screen of each plugin that has any: its settings when one is called so, else its first.
	 *
	 * @return array<string, string> Basename => address.
	 */
	public static function collect(): array {
		global $submenu, $menu;

		$locator = new Component_Locator();
		$found   = array();
		foreach ( is_array( $submenu ) ? $submenu : array() as $parent => $entries ) {
			foreach ( $entries as $entry ) {
				self::note( $found, $locator, $entry, (string) $parent );
			}
		}
		// Menus without entries of their own.
		foreach ( is_array( $menu ) ? $menu : array() as $entry ) {
			self::note( $found, $locator, $entry, '' );
		}
		unset( $found[ plugin_basename( PLUGIN_FILE ) ] );
		return array_column( $found, 'url', 'id' );
	}

	/**
	 * Keeps an entry when it is its plugin's first, or the first that is called settings.
	 *
	 * @param array<string, array{id: string, url: string, settings: bool}> $found   What was found so far, by plugin.
	 * @param Component_Locator                                             $locator Knows whose code is whose.
	 * @param mixed                                                         $entry   Title, capability and slug, as core keeps them.
	 * @param string                                                        $parent  Slug or file of the menu it is in.
	 */
	private static function note( array &$found, Component_Locator $locator, $entry, string $parent ): void {
		if ( ! is_array( $entry ) || ! isset( $entry[0], $entry[2] ) || ! is_string( $entry[0] ) || ! is_string( $entry[2] ) ) {
			return;
		}
		$component = $locator->of_file( self::file_of( $entry[2], $parent ) );
		$settings  = false !== stripos( $entry[0], 'settings' )
			|| false !== stripos( $entry[0], Core_Words::settings() );
		$before    = $found[ $component['id'] ] ?? null;
		if ( 'plugin' === $component['kind'] && ( null === $before || ( $settings && ! $before['settings'] ) ) ) {
			$found[ $component['id'] ] = array(
				'id'       => $component['id'],
				'url'      => self::address( $entry[2], $parent ),
				'settings' => $settings,
			);
		}
	}

	/**
	 * The file of the callback that draws a screen; empty when it has none.
	 *
	 * @param string $slug   Slug of the screen.
	 * @param string $parent Slug or file of the menu it is in.
	 */
	private static function file_of( string $slug, string $parent ): string {
		global $wp_filter;

		$hook = get_plugin_page_hookname( $slug, $parent );
		foreach ( isset( $wp_filter[ $hook ] ) ? $wp_filter[ $hook ]->callbacks : array() as $callbacks ) {
			foreach ( $callbacks as $callback ) {
				return Callback_Place::of( $callback['function'] )['file'];
			}
		}
		return '';
	}

	/**
	 * Where a screen is.
	 *
	 * @param string $slug   Slug of the screen.
	 * @param string $parent Slug or file of the menu it is in.
	 */
	private static function address( string $slug, string $parent ): string {
		$file = (string) strtok( $parent, '?' );
		$base = '' !== $file && is_file( ABSPATH . 'wp-admin/' . basename( $file ) ) ? $parent : 'admin.php';
		return add_query_arg( 'page', rawurlencode( $slug ), self_admin_url( $base ) );
	}
}
