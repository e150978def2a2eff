<?php
/**
 * Leaving nothing behind.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Storage;

use WhoSaid401\Credentials\Trips;
use WhoSaid401\Dry_Runs\Permit_Rows;
use WhoSaid401\History\Changes;
use WhoSaid401\History\Hourly_Watch;
use WhoSaid401\History\Known_Settings;
use WhoSaid401\History\Switcher;
use WhoSaid401\History\Watch_Mail;
use WhoSaid401\Htaccess\Overdue;
use WhoSaid401\Logins\Login_Rows;
use WhoSaid401\Runs\Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Removes what this plugin may have written: options, scheduled events and what runs have installed.
 */
final class Clean_Up {

	/**
	 * Cleans up when the plugin is deactivated: the site, or the whole network when it was active there.
	 *
	 * @param bool $network_wide Whether it was deactivated for the network.
	 */
	public static function on_deactivation( bool $network_wide ): void {
		if ( $network_wide ) {
			self::everywhere( true );
			return;
		}
		Runs::end_all();
		Overdue::end_all();
		Trips::end_all();
		self::clean_site( true );
	}

	/**
	 * Cleans every site of this installation.
	 *
	 * @param bool $may_come_back Whether the plugin stays installed: then a history stays where that was chosen.
	 */
	public static function everywhere( bool $may_come_back = false ): void {
		// With the last run goes the must-use plugin.
		Runs::end_all();
		Overdue::end_all();
		Trips::end_all();
		if ( ! is_multisite() ) {
			self::clean_site( $may_come_back );
			return;
		}
		$sites = get_sites(
			array(
				'fields' => 'ids',
				'number' => 0,
			)
		);
		foreach ( $sites as $site ) {
			switch_to_blog( $site );
			self::clean_site( $may_come_back );
			restore_current_blog();
		}
		self::clean_network();
	}

	/**
	 * Removes options, events and the table of the current site.
	 *
	 * @param bool $may_come_back Whether the plugin stays installed.
	 */
	private static function clean_site( bool $may_come_back ): void {
		global $wpdb;
		$stays = $may_come_back && Switcher::keeps() ? array( Switcher::OPTION, Changes::OPTION, Hourly_Watch::OPTION, Known_Settings::OPTION, Login_Rows::SALT, Watch_Mail::OPTION ) : array();
		if ( array() === $stays ) {
			Switcher::off();
		}
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Only the database knows which of our options exist.
		$names = $wpdb->get_col( $wpdb->prepare( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE %s", $wpdb->esc_like( 'ws401_' ) . '%' ) );
		array_map( 'delete_option', array_diff( $names, $stays ) );
		Permit_Rows::forget_all();

		foreach ( _get_cron_array() as $events ) {
			foreach ( array_keys( $events ) as $hook ) {
				if ( 0 === strpos( (string) $hook, 'ws401_' ) ) {
					wp_unschedule_hook( $hook );
				}
			}
		}
	}

	/**
	 * Removes options of all networks.
	 */
	private static function clean_network(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Only the database knows which of our options exist.
		$rows = $wpdb->get_results( $wpdb->prepare( "SELECT site_id, meta_key FROM {$wpdb->sitemeta} WHERE meta_key LIKE %s", $wpdb->esc_like( 'ws401_' ) . '%' ) );
		foreach ( $rows as $row ) {
			delete_network_option( (int) $row->site_id, $row->meta_key );
		}
	}
}
