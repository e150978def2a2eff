<?php
/**
 * Action `ws401_user_lookup`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Says what a user name is on this site. The password that may go with it never comes here.
 */
final class User_Lookup extends Action {

	/**
	 * Looks it up.
	 *
	 * @return array<string, mixed> Shape: `UserLookupSchema` in src/transport/credentials/schemas.ts.
	 * @throws Refusal When the current user may not see users.
	 */
	protected function work(): array {
		if ( ! current_user_can( 'list_users' ) ) {
			Refusal::raise( 'forbidden', __( 'Your account may not see the users of this site.', 'who-said-401' ), 403 );
		}
		$name = self::field( 'name' );
		foreach ( array( 'login', 'email' ) as $kind ) {
			$user = '' === $name ? false : get_user_by( $kind, $name );
			if ( $user && self::is_of_this_site( $user ) ) {
				return self::found( $kind, $user );
			}
		}
		$shown = '' === $name ? array() : self::shown_as( $name );
		if ( array() !== $shown ) {
			return self::found( 'display-name', $shown[0] );
		}
		foreach ( '' === $name ? array() : array_keys( Stored_Passwords::by_user() ) as $id ) {
			$user = get_userdata( $id );
			if ( $user && self::is_of_this_site( $user ) && current_user_can( 'list_app_passwords', $id ) && \WP_Application_Passwords::application_name_exists_for_user( $id, $name ) ) {
				return self::found( 'application-name', $user );
			}
		}
		return array(
			'kind'      => 'unknown',
			'login'     => null,
			'passwords' => 0,
			'roles'     => array(),
			'available' => false,
		);
	}

	/**
	 * Users who are called so on the screen or in addresses.
	 *
	 * @param string $name Name.
	 * @return \WP_User[]
	 */
	private static function shown_as( string $name ): array {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery -- WP_User_Query searches for parts of a name; this must be the whole one.
		$ids = $wpdb->get_col( $wpdb->prepare( "SELECT ID FROM {$wpdb->users} WHERE display_name = %s OR user_nicename = %s LIMIT 100", $name, $name ) );
		return array_values( array_filter( array_map( 'get_userdata', array_map( 'intval', $ids ) ), static fn( $user ) => $user && self::is_of_this_site( $user ) ) );
	}

	/**
	 * Whether an account is one that the current user may know of: on a network a site's administrators see its members alone.
	 *
	 * @param \WP_User $user Account.
	 */
	private static function is_of_this_site( \WP_User $user ): bool {
		return ! is_multisite() || current_user_can( 'manage_network_users' ) || is_user_member_of_blog( $user->ID );
	}

	/**
	 * What is known of a user.
	 *
	 * @param string   $kind What the name is.
	 * @param \WP_User $user Whose.
	 * @return array<string, mixed>
	 */
	private static function found( string $kind, \WP_User $user ): array {
		$own = null;
		if ( current_user_can( 'list_app_passwords', $user->ID ) ) {
			$own = array_filter( \WP_Application_Passwords::get_user_application_passwords( $user->ID ), static fn( $item ) => ! Trips::is_ours( $item ) );
		}
		return array(
			'kind'      => $kind,
			'login'     => $user->user_login,
			'passwords' => null === $own ? null : count( $own ),
			'roles'     => array_values( $user->roles ),
			'available' => wp_is_application_passwords_available_for_user( $user ),
		);
	}
}
