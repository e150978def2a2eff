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
		foreach ( self::users() as $user ) {
			$own = array_filter( \WP_Application_Passwords::get_user_application_passwords( $user ), static fn( $item ) => ! Trips::is_ours( $item ) );
			if ( array() !== $own ) {
				$counts[ $user ] = count( $own );
			}
		}
		return $counts;
	}

	/**
	 * Users who have a list of application passwords. On a network these are the members of the current site, unless whoever asks
	 * may see the users of all: WordPress shows an administrator of one site the others' neither.
	 *
	 * @return int[] User ids.
	 */
	private static function users(): array {
		global $wpdb;
		$members = is_multisite() && ! current_user_can( 'manage_network_users' ) ? $wpdb->get_blog_prefix() . 'capabilities' : '';
		// phpcs:disable WordPress.DB.DirectDatabaseQuery -- Only the database knows whose they are; asked on our page alone.
		$users = $wpdb->get_col(
			$wpdb->prepare(
				"SELECT DISTINCT own.user_id FROM {$wpdb->usermeta} AS own WHERE own.meta_key = %s AND own.meta_value NOT IN ( '', 'a:0:{}' )
				AND ( '' = %s OR EXISTS ( SELECT 1 FROM {$wpdb->usermeta} AS there WHERE there.user_id = own.user_id AND there.meta_key = %s ) )
				ORDER BY own.user_id LIMIT %d",
				\WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS,
				$members,
				$members,
				self::MOST_USERS
			)
		);
		// phpcs:enable
		return array_map( 'intval', $users );
	}
}
