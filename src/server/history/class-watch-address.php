<?php
/**
 * The address at which the watch asks.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Dry_Runs\Permit;

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- What stands in the database, past what wp-config.php and filters make of it.

/**
 * Anybody may call wp-cron.php, with any header Host. Where wp-config.php makes the site's address of that header, whoever calls would
 * choose who is asked, and who gets the tickets. So the watch asks only at an address that stands in the database, or at which an
 * administrator has opened the history.
 */
final class Watch_Address {

	/**
	 * Host and port of the site's address, as this request sees it.
	 */
	public static function now(): string {
		return Permit::host_of( site_url() );
	}

	/**
	 * Keeps the address at which an administrator looks at the history, while it is on.
	 */
	public static function keep(): void {
		$row = get_option( Switcher::OPTION, null );
		if ( is_array( $row ) && ( $row['host'] ?? null ) !== self::now() ) {
			update_option( Switcher::OPTION, array( 'host' => self::now() ) + $row, true );
		}
	}

	/**
	 * Whether nobody but the site itself can have chosen the address of this request.
	 */
	public static function is_known(): bool {
		global $wpdb;
		$row = get_option( Switcher::OPTION, null );
		if ( is_array( $row ) && ( $row['host'] ?? null ) === self::now() ) {
			return true;
		}
		$stored = Table::quietly( static fn() => $wpdb->get_var( "SELECT option_value FROM $wpdb->options WHERE option_name = 'siteurl'" ) );
		return is_string( $stored ) && Permit::host_of( $stored ) === self::now();
	}
}
