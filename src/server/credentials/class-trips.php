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
	 * Whether WordPress's list is being read as it is stored.
	 *
	 * @var bool
	 */
	private static $plainly = false;

	/**
	 * Hooks this part in while there is such a password.
	 */
	public static function listen(): void {
		if ( isset( wp_load_alloptions()[ self::OPTION ] ) ) {
			self::answer_for_them();
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
		self::answer_for_them();

		// Whoever keeps a log of new application passwords is told of this one too.
		// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook, with what core gives it.
		do_action( 'wp_create_application_password', $user->ID, $item, $password, array_intersect_key( $item, array_flip( array( 'name', 'app_id' ) ) ) );
		return array(
			'uuid'          => $item['uuid'],
			'authorization' => 'Basic ' . base64_encode( $user->user_login . ':' . $password ),
			'expires'       => $expires,
			'wasInUse'      => self::is_really_in_use(),
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
		$trip = \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS === $key && ! self::$plainly ? self::live()[ (int) $user ] ?? null : null;
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
		return is_array( $list ) ? array_values( array_filter( $list, static fn( $item ) => ! is_array( $item ) || ! self::is_ours( $item ) ) ) : $list;
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
		foreach ( self::live() as $trip ) {
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
		if ( is_array( $item ) && self::is_ours( $item ) ) {
			self::end_of( (int) $user );
		}
	}

	/**
	 * Hooks in what is needed while there is one.
	 */
	private static function answer_for_them(): void {
		add_filter( 'get_user_metadata', array( self::class, 'add_to_list' ), PHP_INT_MAX, 3 );
		add_filter( 'update_user_metadata', array( self::class, 'skip_writing' ), PHP_INT_MIN, 4 );
		add_filter( 'sanitize_user_meta_' . \WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS, array( self::class, 'take_from_list' ), PHP_INT_MAX );
		add_filter( 'pre_site_option_' . \WP_Application_Passwords::OPTION_KEY_IN_USE, array( self::class, 'is_in_use' ), PHP_INT_MAX );
		add_action( 'wp_delete_application_password', array( self::class, 'hear_of_revoked' ), 10, 2 );
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

	/**
	 * The trips that go on.
	 *
	 * @return array<int, array{login: string, expires: int, item: array<string, mixed>}> By user id.
	 */
	private static function live(): array {
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
