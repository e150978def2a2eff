<?php
/**
 * The temporary application passwords of round trips.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Storage\Pending;
use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * A temporary application password is not stored with the account: it is there as long as this plugin is, and only where it is.
 * WordPress itself knows no end of an application password, so one that was stored would outlive a plugin whose folder was
 * deleted, and on a network be taken by sites on which nobody watches its time. Instead this class adds it to the list that WordPress
 * reads, for its time, and WordPress compares, accepts and refuses as it does with any other.
 *
 * What is noted is one option, `ws401_trips`, sealed and loaded with the others, which exists only while a trip goes on: whose, the
 * hash, and until when. WordPress's own option `using_application_passwords`, without which it looks at no password, is not set
 * either: it is answered for, to the very request that brings the temporary one. Left set, a site behind the web server's own
 * login can start to answer 401 to visitors.
 */
final class Trips {

	/**
	 * Seconds after which one is refused.
	 */
	const LIFETIME = 3 * MINUTE_IN_SECONDS;

	/**
	 * Marks them. A random UUID, as WordPress wants of an `app_id`.
	 */
	const APP_ID = '4c0f2d0e-4010-4a6b-9b1e-5a1d40140101';

	/**
	 * Event that takes away what a closed browser left.
	 */
	const EVENT = 'ws401_expire_trips';

	const OPTION = 'ws401_trips';

	/**
	 * Hooks this part in while there is such a password.
	 */
	public static function listen(): void {
		if ( isset( wp_load_alloptions()[ self::OPTION ] ) ) {
			Trip_Hooks::add();
		}
	}

	/**
	 * Makes one for a user.
	 *
	 * @param \WP_User $user Whose.
	 * @return array{uuid: string, authorization: string, expires: int, wasInUse: bool}
	 * @throws Refusal When it cannot be noted.
	 */
	public static function begin( \WP_User $user ): array {
		$expires  = time() + self::LIFETIME;
		$password = wp_generate_password( \WP_Application_Passwords::PW_LENGTH, false );
		$item     = array(
			'uuid'      => wp_generate_uuid4(),
			'app_id'    => self::APP_ID,
			/* translators: %s: date and time. */
			'name'      => sprintf( __( 'Who Said 401: test, deleted at %s UTC (if you see it later, delete it)', 'who-said-401' ), gmdate( 'Y-m-d H:i', $expires ) ),
			'password'  => \WP_Application_Passwords::hash_password( $password ),
			'created'   => time(),
			'last_used' => null,
			'last_ip'   => null,
		);
		$trips    = array(
			$user->ID => array(
				'login'   => $user->user_login,
				'expires' => $expires,
				'item'    => $item,
			),
		) + self::live();
		self::save( $trips );
		if ( ! isset( self::live()[ $user->ID ] ) ) {
			Refusal::raise( 'ws401_password_not_made', __( 'The temporary application password could not be noted in the database: it refuses to be written to.', 'who-said-401' ), 500 );
		}
		wp_clear_scheduled_hook( self::EVENT );
		wp_schedule_single_event( $expires + 1, self::EVENT );
		Trip_Hooks::add();

		// Whoever keeps a log of new application passwords is told of this one too.
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook, with what core gives it.
		do_action( 'wp_create_application_password', $user->ID, $item, $password, array_intersect_key( $item, array_flip( array( 'name', 'app_id' ) ) ) );
		return array(
			'uuid'          => $item['uuid'],
			'authorization' => 'Basic ' . base64_encode( $user->user_login . ':' . $password ),
			'expires'       => $expires,
			'wasInUse'      => Trip_Hooks::is_really_in_use(),
		);
	}

	/**
	 * Takes that of a user away.
	 *
	 * @param int $user User id.
	 * @return string[] The UUIDs of those that were there.
	 */
	public static function end_of( int $user ): array {
		$trips = self::live();
		$gone  = isset( $trips[ $user ] ) ? array( $trips[ $user ]['item']['uuid'] ) : array();
		unset( $trips[ $user ] );
		self::save( $trips );
		return $gone;
	}

	/**
	 * Takes away those whose time is over, whoever's they are.
	 */
	public static function expire(): void {
		self::save( self::live() );
	}

	/**
	 * Takes all away: the plugin is going.
	 */
	public static function end_all(): void {
		self::save( array() );
	}

	/**
	 * The trips that go on.
	 *
	 * @return array<int, array{login: string, expires: int, item: array<string, mixed>}> By user id.
	 */
	public static function live(): array {
		$stored = get_option( self::OPTION );
		$trips  = is_string( $stored ) ? Row_Seal::open( self::purpose(), $stored )['trips'] ?? null : null;
		$live   = array();
		foreach ( is_array( $trips ) ? $trips : array() as $user => $trip ) {
			$login   = $trip['login'] ?? null;
			$expires = $trip['expires'] ?? null;
			$item    = $trip['item'] ?? null;
			if ( is_string( $login ) && is_int( $expires ) && is_array( $item ) && is_string( $item['uuid'] ?? null ) && is_string( $item['password'] ?? null )
				&& $expires >= time() && $expires <= time() + self::LIFETIME ) {
				$live[ (int) $user ] = array(
					'login'   => $login,
					'expires' => $expires,
					'item'    => $item,
				);
			}
		}
		return $live;
	}

	/**
	 * When the first of this site is over, in seconds since the epoch; null when there is none.
	 */
	public static function due(): ?int {
		if ( false === get_option( self::OPTION ) ) {
			return null;
		}
		$trips = self::live();
		return array() === $trips ? 0 : min( array_column( $trips, 'expires' ) ) + 1;
	}

	/**
	 * Whether an application password is one of ours.
	 *
	 * @param array<string, mixed> $item As WordPress stores it.
	 */
	public static function is_ours( array $item ): bool {
		return self::APP_ID === ( $item['app_id'] ?? '' );
	}

	/**
	 * Notes which trips go on.
	 *
	 * @param array<int, array<string, mixed>> $trips By user id.
	 */
	private static function save( array $trips ): void {
		if ( array() !== $trips ) {
			update_option( self::OPTION, Row_Seal::close( self::purpose(), array( 'trips' => $trips ) ), true );
		} elseif ( false !== get_option( self::OPTION ) ) {
			delete_option( self::OPTION );
		}
		if ( array() === $trips ) {
			wp_clear_scheduled_hook( self::EVENT );
		}
		Pending::look_again();
	}

	/**
	 * What the row is for: one site of a network is not another.
	 */
	private static function purpose(): string {
		return self::OPTION . '|' . get_current_blog_id();
	}
}
