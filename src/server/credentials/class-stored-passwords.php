<?php
/**
 * Application passwords as they lie in the database.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

defined( 'ABSPATH' ) || exit;

/**
 * Finds out which users have any. WordPress itself can only be asked user by user.
 */
final class Stored_Passwords {

	/**
	 * Users that are looked through at most.
	 */
	const MOST_USERS = 200;

	/**
	 * Users with application passwords, those of round trips left out.
	 *
	 * @return array<int, int> User id => how many.
	 */
	public static function by_user(): array {
		$counts = array();
		foreach ( self::users_like( '%' ) as $user ) {
			$own = array_filter( \WP_Application_Passwords::get_user_application_passwords( $user ), static fn( $item ) => ! Trips::is_ours( $item ) );
			if ( array() !== $own ) {
				$counts[ $user ] = count( $own );
			}
		}
		return $counts;
	}

	/**
	 * Whether a password was made since then, those of round trips left out.
	 *
	 * @param int $time Seconds since the epoch.
	 */
	public static function any_since( int $time ): bool {
		foreach ( array_keys( self::by_user() ) as $user ) {
			foreach ( \WP_Application_Passwords::get_user_application_passwords( $user ) as $item ) {
				if ( ! Trips::is_ours( $item ) && $item['created'] >= $time ) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Users whose stored list contains a text.
	 *
	 * @param string $pattern Pattern of LIKE, escaped.
	 * @return int[] User ids.
	 */
	public static function users_like( string $pattern ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- Only the database knows whose they are; asked on our page alone.
		$users = $wpdb->get_col( $wpdb->prepare( "SELECT DISTINCT user_id FROM {$wpdb->usermeta} WHERE meta_key = %s AND meta_value LIKE %s AND meta_value NOT IN ( '', 'a:0:{}' ) ORDER BY user_id LIMIT %d", \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS, $pattern, self::MOST_USERS ) );
		return array_map( 'intval', $users );
	}
}
