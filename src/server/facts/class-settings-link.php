<?php
/**
 * The settings screen that a plugin links on the Plugins screen.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Asks a plugin for its links the way the Plugins screen does, and keeps the one to its settings.
 */
final class Settings_Link {

	/**
	 * Address of the settings screen; null when there is none or it is not certain.
	 *
	 * @param string               $basename Plugin.
	 * @param array<string, mixed> $data     Its headers.
	 */
	public static function of( string $basename, array $data ): ?string {
		ob_start();
		try {
			// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
			$links = apply_filters( 'plugin_action_links_' . $basename, array(), $basename, $data, 'all' );
		} catch ( \Throwable $thrown ) {
			// Other code, run outside the screen it was written for: that it fails here says nothing about the site.
			return null;
		} finally {
			ob_end_clean();
		}
		return self::best_of( implode( ' ', array_filter( is_array( $links ) ? $links : array(), 'is_string' ) ) );
	}

	/**
	 * The link that reads "Settings", else the only one to a screen of the plugin's own.
	 *
	 * @param string $html Links.
	 */
	private static function best_of( string $html ): ?string {
		preg_match_all( '#<a\s[^>]*?href\s*=\s*(["\'])(.*?)\1[^>]*>(.*?)</a>#is', $html, $found, PREG_SET_ORDER );
		$pages = array();
		foreach ( $found as $link ) {
			$url = self::screen( html_entity_decode( $link[2], ENT_QUOTES ) );
			if ( null === $url ) {
				continue;
			}
			$text = wp_strip_all_tags( $link[3] );
			if ( false !== stripos( $text, 'settings' ) || false !== stripos( $text, Core_Words::settings() ) ) {
				return $url;
			}
			if ( false !== strpos( $url, 'page=' ) ) {
				$pages[ $url ] = true;
			}
		}
		return 1 === count( $pages ) ? (string) key( $pages ) : null;
	}

	/**
	 * A link as an absolute address of an admin screen; null for anything else, and for links that act.
	 *
	 * @param string $href As the plugin wrote it.
	 */
	private static function screen( string $href ): ?string {
		$url = \WP_Http::make_absolute_url( $href, admin_url() );
		if ( 0 !== strpos( $url, admin_url() ) && 0 !== strpos( $url, network_admin_url() ) ) {
			return null;
		}
		return preg_match( '/[?&](?:_wpnonce|action)=/', $url ) ? null : $url;
	}
}
