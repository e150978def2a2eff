<?php
/**
 * Switching the history on and off.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Logins\Login_Rows;
use WhoSaid401\Sandbox\Look;
use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * The history is off until an administrator of the site switches it on. One option says that it is; it is loaded with the others, so
 * that a request asks the database nothing to know it.
 */
final class Switcher {

	/**
	 * Option: `since` (seconds since the epoch), `keeps` (whether what is recorded stays when the plugin is deactivated), `host`
	 * (`Watch_Address`) and `file` (what the name of `Spool_File` is made with).
	 */
	const OPTION = 'ws401_history';

	/**
	 * Event that comes every hour: it looks for changes and asks what the watch asks.
	 */
	const EVENT = 'ws401_history_hour';

	/**
	 * Since when it is on, in seconds since the epoch; null when it is off.
	 */
	public static function since(): ?int {
		$row = get_option( self::OPTION, null );
		return is_array( $row ) && is_int( $row['since'] ?? null ) ? $row['since'] : null;
	}

	/**
	 * Whether it is on.
	 */
	public static function is_on(): bool {
		return null !== self::since();
	}

	/**
	 * Whether what is recorded stays when the plugin is deactivated.
	 */
	public static function keeps(): bool {
		$row = get_option( self::OPTION, null );
		return self::is_on() && is_array( $row ) && true === ( $row['keeps'] ?? false );
	}

	/**
	 * What the name of the file is made with in which the history waits. It stays what it is when passwords and keys change: under
	 * another name the file, and what waits in it, would be left behind.
	 *
	 * @param int|null $site On which site of the network; null for the current one.
	 */
	public static function secret( ?int $site = null ): string {
		return self::stored_secret( $site ) ?? Row_Seal::secret();
	}

	/**
	 * The same, where the option has it.
	 *
	 * @param int|null $site On which site of the network; null for the current one.
	 */
	private static function stored_secret( ?int $site = null ): ?string {
		$row  = null === $site ? get_option( self::OPTION, null ) : get_blog_option( $site, self::OPTION, null );
		$file = is_array( $row ) ? $row['file'] ?? null : null;
		return is_string( $file ) && '' !== $file ? $file : null;
	}

	/**
	 * Switches it on, or changes what becomes of it when the plugin is deactivated.
	 *
	 * @param bool   $keeps    Whether what is recorded stays then.
	 * @param string $settings Settings of other plugins to look at, where it is switched on: JSON, as `Known_Settings` takes it.
	 * @return bool Whether it is on; false when the database lets no table be made.
	 */
	public static function on( bool $keeps, string $settings = '' ): bool {
		if ( ! self::is_on() && ! Table::create() ) {
			Table::drop();
			return false;
		}
		$is_new = ! self::is_on();
		update_option(
			self::OPTION,
			array(
				'since' => self::since() ?? time(),
				'keeps' => $keeps,
				'host'  => Watch_Address::now(),
				'file'  => self::stored_secret() ?? bin2hex( random_bytes( 16 ) ),
			),
			true
		);
		if ( $is_new ) {
			Known_Settings::keep( $settings );
			// What is compared with later.
			Changes::look();
		}
		if ( ! self::is_on() ) {
			// The database took a table and no row.
			Table::drop();
			return false;
		}
		self::go_on();
		return true;
	}

	/**
	 * Whether somebody has switched it off since this request began, which goes by what it loaded then.
	 */
	public static function is_switched_off_meanwhile(): bool {
		return Table::quietly(
			static function (): bool {
				global $wpdb;
				$found = $wpdb->get_col( $wpdb->prepare( "SELECT option_id FROM $wpdb->options WHERE option_name = %s", self::OPTION ) ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery -- What is cached may be old.
				return array() === $found && '' === $wpdb->last_error;
			}
		);
	}

	/**
	 * Seconds until the event comes for the first time: what answers when it was switched on is what is compared with later.
	 */
	private const SOON = MINUTE_IN_SECONDS;

	/**
	 * Sees to it that it looks every hour, after the plugin was away too.
	 */
	public static function go_on(): void {
		if ( ! wp_next_scheduled( self::EVENT ) ) {
			wp_schedule_event( time() + self::SOON, 'hourly', self::EVENT );
		}
	}

	/**
	 * Switches it off: nothing of it stays.
	 */
	public static function off(): void {
		$waiting = Spool_File::path();
		delete_option( self::OPTION );
		delete_option( Changes::OPTION );
		delete_option( Known_Settings::OPTION );
		delete_option( Hourly_Watch::OPTION );
		delete_option( Login_Rows::SALT );
		delete_option( Watch_Mail::OPTION );
		delete_option( Look::WATCH_KEY );
		wp_unschedule_hook( self::EVENT );
		// In this order: who still writes and finds no table takes the file away again.
		Table::drop();
		Spool_File::remove( $waiting );
		// Under the name that whoever writes after the option is gone finds.
		Spool_File::discard();
	}

	/**
	 * Takes the table away with its site of the network, whoever deletes that: an administrator, the command line or a plugin.
	 *
	 * @param mixed $site The site that goes.
	 */
	public static function drop_with_site( $site ): void {
		if ( $site instanceof \WP_Site ) {
			Table::drop( (int) $site->blog_id );
			Spool_File::discard( (int) $site->blog_id );
		}
	}
}
