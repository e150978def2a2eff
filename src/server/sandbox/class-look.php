<?php
/**
 * Test requests for which nothing is written down.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

// Also read where WordPress does not know its users yet: the database is asked directly.
// phpcs:disable WordPress.DB.DirectDatabaseQuery

/**
 * A run without a row: the diagnosis looks where a refusal comes from before anybody has agreed to anything. All that would stand in
 * the row is in the run's id, and the key is made of that id and the site's keys, so that neither can be changed.
 *
 * Id: `look-<user>-<site>-<end>-<session>-<host>`; end in seconds since the epoch, session as marked by `mark_of()`, host as hex.
 *
 * What it can do is less than what a run can: with a login in the request every plugin stays on, since one that is left out may
 * be the one that counts wrong logins. A capability can be used again within its minute: remembering it would be writing.
 */
final class Look {

	/**
	 * Seconds for which it can be looked.
	 */
	public const LIFETIME = 600;

	/**
	 * Option with a secret that nobody but the hourly watch makes, for the one request in which it looks as nobody (user 0): a row of
	 * `Row_Seal` with `secret` and `until`, in seconds since the epoch.
	 */
	public const WATCH_KEY = 'ws401_watch_key';

	private const ID = '/^look-(\d{1,20})-(\d{1,20})-(\d{1,12})-([0-9a-f]{32})-((?:[0-9a-f]{2}){1,260})\z/';

	/**
	 * Id of a new one.
	 *
	 * @param int    $user    User id.
	 * @param int    $site    Id of the site in its network; 1 where there is none.
	 * @param string $session Session token of the user.
	 * @param string $host    Host of the current request, with its port.
	 */
	public static function id( int $user, int $site, string $session, string $host ): string {
		return sprintf( 'look-%d-%d-%d-%s-%s', $user, $site, time() + self::LIFETIME, self::mark_of( hash( 'sha256', $session ) ), bin2hex( $host ) );
	}

	/**
	 * Whether an id is one of these.
	 *
	 * @param string $id Id of a run.
	 */
	public static function is_look( string $id ): bool {
		return 1 === preg_match( self::ID, $id );
	}

	/**
	 * Its key as hex: wp-config.php and the database are needed to make it. Where the keys in wp-config.php are still those of the
	 * sample, or missing, everybody knows them; what the database holds of the user's password not even the user does.
	 *
	 * @param string $id Its id.
	 */
	public static function key_of( string $id ): string {
		global $wpdb;
		$user   = preg_match( self::ID, $id, $found ) ? $found[1] : '0';
		$secret = '0' === $user ? self::watch_secret() : (string) $wpdb->get_var( $wpdb->prepare( "SELECT user_pass FROM {$wpdb->users} WHERE ID = %d", $user ) );
		// Without a secret there is no key that nobody else could make.
		return hash_hmac( 'sha256', 'ws401-look|' . $id, self::salt() . '|' . ( '' === $secret ? random_bytes( 32 ) : $secret ) );
	}

	/**
	 * The run that an id stands for; null when its time is over, or its user has logged out.
	 *
	 * @param string $id Id.
	 * @return array<string, mixed>|null
	 */
	public static function run( string $id ): ?array {
		if ( ! preg_match( self::ID, $id, $found ) ) {
			return null;
		}
		list( , $user, $site, $end, $session, $host ) = $found;
		if ( (int) $end < time() || (int) $end > time() + self::LIFETIME || get_current_blog_id() !== (int) $site || ! self::is_logged_in( (int) $user, $session ) ) {
			return null;
		}
		$plugins = self::active_plugins();
		$own     = self::own( $plugins );
		return null === $own ? null : array(
			'secret'  => '',
			'expires' => (int) $end,
			'user'    => (int) $user,
			'hosts'   => array( (string) hex2bin( $host ), self::host_of( (string) get_option( 'siteurl' ) ) ),
			'session' => '',
			'own'     => $own,
			'plugins' => array_values( array_diff( $plugins, array( $own ) ) ),
			'theme'   => array(),
		);
	}

	/**
	 * Whether a session is the one that an id was made for.
	 *
	 * @param string $id      Its id.
	 * @param string $session Session token.
	 */
	public static function is_of_session( string $id, string $session ): bool {
		return 1 === preg_match( self::ID, $id, $found ) && hash_equals( $found[4], self::mark_of( hash( 'sha256', $session ) ) );
	}

	/**
	 * The active plugins in the order in which WordPress loads them, as they are stored. A plugin whose file is gone is left out.
	 *
	 * @return string[] Basenames.
	 */
	public static function active_plugins(): array {
		global $wpdb;
		$network = array();
		if ( is_multisite() ) {
			$stored  = $wpdb->get_var( $wpdb->prepare( "SELECT meta_value FROM {$wpdb->sitemeta} WHERE site_id = %d AND meta_key = 'active_sitewide_plugins'", get_current_network_id() ) );
			$network = array_keys( (array) maybe_unserialize( (string) $stored ) );
			sort( $network );
		}
		$stored = $wpdb->get_var( "SELECT option_value FROM {$wpdb->options} WHERE option_name = 'active_plugins'" );
		$active = array_merge( $network, (array) maybe_unserialize( (string) $stored ) );
		return array_values(
			array_filter(
				array_unique( array_filter( $active, 'is_string' ) ),
				static fn( string $plugin ): bool => 0 === validate_file( $plugin ) && '.php' === substr( $plugin, -4 ) && is_file( WP_PLUGIN_DIR . '/' . $plugin )
			)
		);
	}

	/**
	 * Basename of this plugin among the active ones: its folder may be a link.
	 *
	 * @param string[] $plugins Basenames.
	 */
	private static function own( array $plugins ): ?string {
		$main = realpath( dirname( __DIR__, 3 ) . '/plugin.php' );
		foreach ( $plugins as $plugin ) {
			if ( false !== $main && realpath( WP_PLUGIN_DIR . '/' . $plugin ) === $main ) {
				return $plugin;
			}
		}
		return null;
	}

	/**
	 * Whether a look leaves in place what counts wrong logins: with a login in the request, every plugin.
	 *
	 * @param array $granted The capability.
	 */
	public static function is_harmless( array $granted ): bool {
		require_once __DIR__ . '/class-login-window.php';
		if ( ! Login_Window::brings_login() ) {
			return true;
		}
		for ( $i = count( $granted['run']['plugins'] ) - 1; $i >= 0; $i-- ) {
			if ( ! ( ( ord( $granted['s'][ $i >> 3 ] ?? "\0" ) >> ( $i & 7 ) ) & 1 ) ) {
				return false;
			}
		}
		return 'keep' === ( $granted['t'] ?? 'keep' );
	}

	/**
	 * Whether a session of a user is still there; of nobody, whether the watch is looking right now. WordPress keeps the SHA-256 of its token (`WP_Session_Tokens::hash_token()`).
	 *
	 * @param int    $user    User id.
	 * @param string $session The session's mark.
	 */
	private static function is_logged_in( int $user, string $session ): bool {
		global $wpdb;
		if ( 0 === $user ) {
			$secret = self::watch_secret();
			return '' !== $secret && hash_equals( self::mark_of( hash( 'sha256', $secret ) ), $session );
		}
		$stored   = $wpdb->get_var( $wpdb->prepare( "SELECT meta_value FROM {$wpdb->base_prefix}usermeta WHERE user_id = %d AND meta_key = 'session_tokens'", $user ) );
		$sessions = maybe_unserialize( (string) $stored );
		foreach ( is_array( $sessions ) ? $sessions : array() as $verifier => $entry ) {
			$ends = is_array( $entry ) ? ( $entry['expiration'] ?? 0 ) : $entry;
			if ( (int) $ends >= time() && hash_equals( self::mark_of( (string) $verifier ), $session ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The secret of the watch while it looks; empty when it does not, also where it was killed while it looked.
	 */
	private static function watch_secret(): string {
		global $wpdb;
		$kept = Row_Seal::open( self::WATCH_KEY, $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->options} WHERE option_name = %s", self::WATCH_KEY ) ) );
		return null !== $kept && is_string( $kept['secret'] ?? null ) && is_int( $kept['until'] ?? null ) && $kept['until'] >= time() ? $kept['secret'] : '';
	}

	/**
	 * What an id keeps of a session.
	 *
	 * @param string $verifier As WordPress stores it.
	 */
	private static function mark_of( string $verifier ): string {
		return substr( hash_hmac( 'sha256', 'ws401-look-session|' . $verifier, self::salt() ), 0, 32 );
	}

	/**
	 * Host of an address, with its port when it is not the scheme's own.
	 *
	 * @param string $url Address.
	 */
	private static function host_of( string $url ): string {
		$parts = wp_parse_url( $url );
		if ( ! is_array( $parts ) || ! isset( $parts['host'] ) ) {
			return '';
		}
		$port = $parts['port'] ?? null;
		$own  = 'https' === strtolower( $parts['scheme'] ?? '' ) ? 443 : 80;
		return strtolower( $parts['host'] ) . ( null === $port || $port === $own ? '' : ':' . $port );
	}

	/**
	 * What wp-config.php adds to a key. `wp_salt()` is not there yet.
	 */
	private static function salt(): string {
		return Row_Seal::keys();
	}
}
