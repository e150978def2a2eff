<?php
/**
 * The temporary application passwords of round trips.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Makes one, takes it away again, and refuses it once its time is over, whoever forgot to take it away.
 *
 * They are known by their `app_id`, so that nothing has to be stored beside them: whatever the browser did, the
 * database tells which are left. One thing is noted before the first is made: that the network's option
 * `using_application_passwords` was not set. WordPress sets it with the first password and never takes it back;
 * left set, a site behind the web server's own login can start to answer 401 to visitors.
 */
final class Trips {

	/**
	 * Seconds after which one is refused.
	 */
	const LIFETIME = 300;

	/**
	 * Marks them. A random UUID, as WordPress wants of an `app_id`.
	 */
	const APP_ID = '4c0f2d0e-4010-4a6b-9b1e-5a1d40140101';

	/**
	 * Event that takes away what a closed browser left.
	 */
	const EVENT = 'ws401_expire_trips';

	/**
	 * Network option: since when WordPress's own option is set only because of us.
	 */
	const UNSET_SINCE = 'ws401_passwords_unused_since';

	/**
	 * Hooks this part in. On the requests of visitors: two hooks, which only an application password or cron reaches.
	 */
	public static function listen(): void {
		add_action( self::EVENT, array( self::class, 'expire' ) );
		add_action( 'wp_authenticate_application_password_errors', array( self::class, 'look_at_use' ), 10, 3 );
	}

	/**
	 * Makes one for a user.
	 *
	 * @param \WP_User $user Whose.
	 * @return array{uuid: string, authorization: string, expires: int, wasInUse: bool}
	 * @throws Refusal When WordPress does not take it.
	 */
	public static function begin( \WP_User $user ): array {
		self::end_of( $user->ID );
		$network    = get_main_network_id();
		$was_in_use = \WP_Application_Passwords::is_in_use() && ! get_network_option( $network, self::UNSET_SINCE );
		if ( ! \WP_Application_Passwords::is_in_use() ) {
			update_network_option( $network, self::UNSET_SINCE, time() );
		}
		$expires = time() + self::LIFETIME;
		wp_clear_scheduled_hook( self::EVENT );
		wp_schedule_single_event( $expires + 1, self::EVENT );

		$made = \WP_Application_Passwords::create_new_application_password(
			$user->ID,
			array(
				/* translators: %s: date and time. */
				'name'   => sprintf( __( 'Who Said 401: test, refused after %s UTC', 'who-said-401' ), gmdate( 'Y-m-d H:i', $expires ) ),
				'app_id' => self::APP_ID,
			)
		);
		if ( is_wp_error( $made ) ) {
			self::expire();
			throw new Refusal( 'ws401_password_not_made', $made->get_error_message(), 500 );
		}
		return array(
			'uuid'          => $made[1]['uuid'],
			// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- How HTTP writes it (RFC 7617).
			'authorization' => 'Basic ' . base64_encode( $user->user_login . ':' . $made[0] ),
			'expires'       => $expires,
			'wasInUse'      => $was_in_use,
		);
	}

	/**
	 * Takes all of a user away.
	 *
	 * @param int $user User id.
	 * @return string[] The UUIDs of those that were there.
	 */
	public static function end_of( int $user ): array {
		$gone = self::remove( $user, '__return_true' );
		self::settle();
		return $gone;
	}

	/**
	 * Takes away those whose time is over, whoever's they are.
	 */
	public static function expire(): void {
		foreach ( self::users() as $user ) {
			self::remove( $user, array( self::class, 'is_over' ) );
		}
		self::settle();
	}

	/**
	 * Takes all away: the plugin is going.
	 */
	public static function end_all(): void {
		foreach ( self::users() as $user ) {
			self::remove( $user, '__return_true' );
		}
		self::settle();
	}

	/**
	 * Whether a stored application password is one of ours.
	 *
	 * @param array<string, mixed> $item As WordPress stores it.
	 */
	public static function is_ours( array $item ): bool {
		return self::APP_ID === ( $item['app_id'] ?? '' );
	}

	/**
	 * Whether one of ours has had its time.
	 *
	 * @param array<string, mixed> $item As WordPress stores it.
	 */
	public static function is_over( array $item ): bool {
		return (int) ( $item['created'] ?? 0 ) + self::LIFETIME < time();
	}

	/**
	 * Looks at an application password that WordPress has found to be right.
	 *
	 * @param \WP_Error            $error Takes what speaks against it.
	 * @param \WP_User             $user  Whose.
	 * @param array<string, mixed> $item  As WordPress stores it.
	 */
	public static function look_at_use( \WP_Error $error, \WP_User $user, array $item ): void {
		if ( ! self::is_ours( $item ) ) {
			return;
		}
		if ( self::is_over( $item ) ) {
			$error->add( 'ws401_test_password_expired', __( 'This application password was made for one test, which is over.', 'who-said-401' ) );
			return;
		}

		/*
		 * WordPress is about to note when it was used, by writing back the whole list as this request has read it. If
		 * the page takes the password away at this very moment, that would bring it back.
		 */
		$keep = static fn( $check, $id, $key ) => $id === $user->ID && \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS === $key ? true : $check;
		add_filter( 'update_user_metadata', $keep, 10, 3 );
		add_action( 'application_password_did_authenticate', static fn() => remove_filter( 'update_user_metadata', $keep, 10 ), PHP_INT_MIN );
	}

	/**
	 * Takes some of a user away, through WordPress's own function.
	 *
	 * @param int      $user    User id.
	 * @param callable $is_gone Gets a stored password.
	 * @return string[] Their UUIDs.
	 */
	private static function remove( int $user, callable $is_gone ): array {
		$gone = array();
		foreach ( \WP_Application_Passwords::get_user_application_passwords( $user ) as $item ) {
			if ( self::is_ours( $item ) && $is_gone( $item ) && true === \WP_Application_Passwords::delete_application_password( $user, $item['uuid'] ) ) {
				$gone[] = $item['uuid'];
			}
		}
		return $gone;
	}

	/**
	 * Users who have one of ours.
	 *
	 * @return int[]
	 */
	private static function users(): array {
		global $wpdb;
		return Stored_Passwords::users_like( '%' . $wpdb->esc_like( self::APP_ID ) . '%' );
	}

	/**
	 * When none is left: puts WordPress's own option back to how it was, and forgets what was noted.
	 */
	private static function settle(): void {
		if ( array() !== self::users() ) {
			return;
		}
		wp_clear_scheduled_hook( self::EVENT );
		$network = get_main_network_id();
		$since   = (int) get_network_option( $network, self::UNSET_SINCE );
		if ( 0 === $since ) {
			return;
		}
		// Somebody may have made a password of their own meanwhile, and that one needs the option.
		if ( ! Stored_Passwords::any_since( $since ) ) {
			delete_network_option( $network, \WP_Application_Passwords::OPTION_KEY_IN_USE );
		}
		delete_network_option( $network, self::UNSET_SINCE );
	}
}
