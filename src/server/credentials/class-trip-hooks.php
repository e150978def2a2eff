<?php
/**
 * The hooks by which WordPress finds temporary application passwords.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the temporary application passwords of Trips to what WordPress reads, and keeps them out of what it writes.
 */
final class Trip_Hooks {

	/**
	 * Whether WordPress's list is being read as it is stored.
	 *
	 * @var bool
	 */
	private static $plainly = false;

	/**
	 * Hooks in what is needed while there is one.
	 */
	public static function add(): void {
		add_filter( 'get_user_metadata', array( self::class, 'add_to_list' ), PHP_INT_MAX, 3 );
		add_filter( 'update_user_metadata', array( self::class, 'skip_writing' ), PHP_INT_MIN, 4 );
		add_filter( 'sanitize_user_meta_' . \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS, array( self::class, 'take_from_list' ), PHP_INT_MAX );
		add_filter( 'pre_site_option_' . \WP_Application_Passwords::OPTION_KEY_IN_USE, array( self::class, 'is_in_use' ), PHP_INT_MAX );
		add_action( 'wp_delete_application_password', array( self::class, 'hear_of_revoked' ), 10, 2 );
	}

	/**
	 * Whether WordPress looks at application passwords without us.
	 */
	public static function is_really_in_use(): bool {
		self::$plainly = true;
		$is_in_use     = \WP_Application_Passwords::is_in_use();
		self::$plainly = false;
		return $is_in_use;
	}

	/**
	 * Adds a user's to the list that WordPress reads.
	 *
	 * @param mixed  $value What is answered so far; null for what is stored.
	 * @param int    $user  User id.
	 * @param string $key   Key.
	 * @return mixed
	 */
	public static function add_to_list( $value, $user, $key ) {
		$trip = \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS === $key && ! self::$plainly ? Trips::live()[ (int) $user ] ?? null : null;
		if ( null === $trip ) {
			return $value;
		}
		$list = is_array( $value ) && is_array( $value[0] ?? null ) ? $value[0] : self::stored( (int) $user );
		return array( array_merge( array_values( $list ), array( $trip['item'] ) ) );
	}

	/**
	 * Keeps it out of what WordPress writes: after a use, and whenever another is made or revoked.
	 *
	 * @param mixed $list The list.
	 * @return mixed
	 */
	public static function take_from_list( $list ) {
		return is_array( $list ) ? array_values( array_filter( $list, static fn( $item ) => ! is_array( $item ) || ! Trips::is_ours( $item ) ) ) : $list;
	}

	/**
	 * Has nothing written where nothing but ours has changed.
	 *
	 * @param mixed  $check What was decided so far.
	 * @param int    $user  User id.
	 * @param string $key   Key.
	 * @param mixed  $list  What is to be written.
	 * @return mixed
	 */
	public static function skip_writing( $check, $user, $key, $list ) {
		$is_same = \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS === $key && self::take_from_list( $list ) === array_values( self::stored( (int) $user ) );
		return $is_same ? true : $check;
	}

	/**
	 * Has WordPress look at application passwords for the request that brings one of ours.
	 *
	 * @param mixed $value What is answered so far.
	 * @return mixed
	 */
	public static function is_in_use( $value ) {
		if ( self::$plainly ) {
			return $value;
		}
		// phpcs:disable WordPress.Security.ValidatedSanitizedInput -- Only compared.
		$login    = isset( $_SERVER['PHP_AUTH_USER'] ) ? (string) wp_unslash( $_SERVER['PHP_AUTH_USER'] ) : '';
		$password = isset( $_SERVER['PHP_AUTH_PW'] ) ? (string) wp_unslash( $_SERVER['PHP_AUTH_PW'] ) : '';
		// phpcs:enable
		foreach ( Trips::live() as $trip ) {
			// A call of XML-RPC has its login inside.
			if ( ( defined( 'XMLRPC_REQUEST' ) && XMLRPC_REQUEST ) || ( $login === $trip['login'] && \WP_Application_Passwords::check_password( $password, $trip['item']['password'] ) ) ) {
				return '1';
			}
		}
		return $value;
	}

	/**
	 * Hears that one was revoked on the profile screen.
	 *
	 * @param int   $user User id.
	 * @param mixed $item What was revoked.
	 */
	public static function hear_of_revoked( $user, $item ): void {
		if ( is_array( $item ) && Trips::is_ours( $item ) ) {
			Trips::end_of( (int) $user );
		}
	}

	/**
	 * The list of a user as it is stored.
	 *
	 * @param int $user User id.
	 * @return array<int, mixed>
	 */
	private static function stored( int $user ): array {
		self::$plainly = true;
		$list          = get_user_meta( $user, \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS, true );
		self::$plainly = false;
		return is_array( $list ) ? $list : array();
	}
}
