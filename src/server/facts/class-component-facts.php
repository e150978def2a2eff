<?php
/**
 * Facts about everything that runs on the site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Collects `ComponentFacts`.
 */
final class Component_Facts {

	/**
	 * Plugins, must-use plugins, drop-ins and theme.
	 *
	 * @return array<string, mixed>
	 */
	public static function collect(): array {
		$theme = wp_get_theme();
		return array(
			'plugins' => self::plugins(),
			'mustUse' => self::must_use(),
			'dropIns' => self::drop_ins(),
			'theme'   => array(
				'stylesheet' => $theme->get_stylesheet(),
				'template'   => $theme->get_template(),
				'name'       => (string) $theme->get( 'Name' ),
				'version'    => self::may_know_versions() ? (string) $theme->get( 'Version' ) : '',
			),
		);
	}

	/**
	 * Basenames of the active plugins in load order: the network's first, as WordPress loads them.
	 *
	 * @return array<string, bool> Basename => active for the whole network.
	 */
	public static function active_plugins(): array {
		$active = array();
		if ( is_multisite() ) {
			$network = array_keys( (array) get_site_option( 'active_sitewide_plugins', array() ) );
			sort( $network );
			$active = array_fill_keys( $network, true );
		}
		return $active + array_fill_keys( array_filter( (array) get_option( 'active_plugins', array() ), 'is_string' ), false );
	}

	/**
	 * The active plugins.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	private static function plugins(): array {
		$plugins = array();
		foreach ( self::active_plugins() as $basename => $network ) {
			$basename  = (string) $basename;
			$file      = WP_PLUGIN_DIR . '/' . $basename;
			$missing   = ! is_readable( $file );
			$data      = $missing ? array() : get_plugin_data( $file, false, false );
			$plugins[] = array(
				'id'          => $basename,
				'name'        => self::text( $data['Name'] ?? '', $basename ),
				'version'     => self::may_know_versions() ? (string) ( $data['Version'] ?? '' ) : '',
				'requires'    => wp_parse_list( (string) ( $data['RequiresPlugins'] ?? '' ) ),
				'network'     => $network,
				'missing'     => $missing,
				'settingsUrl' => $missing ? null : Settings_Link::of( $basename, $data ),
			);
		}
		return $plugins;
	}

	/**
	 * The must-use plugins that WordPress itself loads.
	 *
	 * @return array<int, array<string, string>>
	 */
	private static function must_use(): array {
		$found = array();
		foreach ( get_mu_plugins() as $file => $data ) {
			$found[] = array(
				'id'      => (string) $file,
				'name'    => self::text( $data['Name'], (string) $file ),
				'version' => self::may_know_versions() ? (string) $data['Version'] : '',
			);
		}
		return $found;
	}

	/**
	 * The drop-ins.
	 *
	 * @return array<int, array<string, string>>
	 */
	private static function drop_ins(): array {
		$found = array();
		foreach ( get_dropins() as $file => $data ) {
			$found[] = array(
				'id'   => (string) $file,
				'name' => self::text( $data['Name'], (string) $file ),
			);
		}
		return $found;
	}

	/**
	 * Whether versions are told. On a network only those who look after its plugins see them elsewhere in WordPress; the names are
	 * needed to say who refuses what.
	 */
	private static function may_know_versions(): bool {
		return ! is_multisite() || current_user_can( 'manage_network_plugins' );
	}

	/**
	 * A header as plain text, or something to call the component by when it has none.
	 *
	 * @param mixed  $header   Value of the header.
	 * @param string $fallback What to say instead.
	 */
	private static function text( $header, string $fallback ): string {
		$text = trim( wp_strip_all_tags( (string) $header ) );
		return '' === $text ? $fallback : $text;
	}
}
