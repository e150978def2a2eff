<?php
/**
 * What is noted of a run's probes.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

// Run by the must-use plugin before WordPress knows its site, its users and its cache: the database is asked directly.
// phpcs:disable WordPress.DB.DirectDatabaseQuery

/**
 * Which probes were sent, so that a capability serves once, and whose login was wrong. One row each, since two requests may come at
 * the same time; the rows go with their run.
 */
final class Probe_Rows {

	/**
	 * Wrong logins after which a run's capabilities are no longer taken with a login: a plugin that would have counted
	 * them may be one of those left out.
	 */
	private const MOST_FAILURES = 5;

	/**
	 * Takes a probe id, so that no second request can.
	 *
	 * @param string $run   Run id.
	 * @param string $probe Probe id.
	 * @return bool Whether nobody had taken it before.
	 */
	public static function take( string $run, string $probe ): bool {
		return self::add( self::row( $run, 'p', $probe ) );
	}

	/**
	 * Notes that the login of a probe was wrong.
	 *
	 * @param string $run   Run id.
	 * @param string $probe Probe id.
	 */
	public static function note_failure( string $run, string $probe ): void {
		self::add( self::row( $run, 'f', $probe ) );
	}

	/**
	 * Whether a run has seen enough wrong logins.
	 *
	 * @param string $run Run id.
	 */
	public static function has_failed_too_often( string $run ): bool {
		global $wpdb;
		return self::MOST_FAILURES <= (int) $wpdb->get_var( $wpdb->prepare( "SELECT COUNT(*) FROM {$wpdb->base_prefix}options WHERE option_name LIKE %s", $wpdb->esc_like( self::row( $run, 'f', null ) ) . '%' ) );
	}

	/**
	 * When the last probe of a run began, in seconds since the epoch; 0 when there was none.
	 *
	 * @param string $run Run id.
	 */
	public static function last_taken( string $run ): int {
		global $wpdb;
		return (int) $wpdb->get_var( $wpdb->prepare( "SELECT MAX(CAST(option_value AS UNSIGNED)) FROM {$wpdb->base_prefix}options WHERE option_name LIKE %s", $wpdb->esc_like( self::row( $run, 'p', null ) ) . '%' ) );
	}

	/**
	 * Forgets what was noted of a run.
	 *
	 * @param string $run Run id.
	 */
	public static function forget( string $run ): void {
		global $wpdb;
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->base_prefix}options WHERE option_name LIKE %s", $wpdb->esc_like( 'ws401_probe_' . $run . '_' ) . '%' ) );
	}

	/**
	 * Adds a row that says when it was added.
	 *
	 * @param string $name Its name.
	 * @return bool Whether it was not there.
	 */
	private static function add( string $name ): bool {
		global $wpdb;
		return 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$wpdb->base_prefix}options (option_name, option_value, autoload) VALUES (%s, %s, 'off')", $name, (string) time() ) );
	}

	/**
	 * Name of a row.
	 *
	 * @param string      $run   Run id.
	 * @param string      $kind  `p`: probe was sent; `f`: its login was wrong.
	 * @param string|null $probe Probe id; null for what all of a kind begin with.
	 */
	private static function row( string $run, string $kind, ?string $probe ): string {
		return 'ws401_probe_' . $run . '_' . $kind . ( null === $probe ? '' : substr( hash( 'sha256', $probe ), 0, 24 ) );
	}
}
