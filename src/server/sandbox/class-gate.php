<?php
/**
 * Who is let into the sandbox.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

// Run by the must-use plugin before WordPress knows its site, its users and its cache: the database is asked directly.
// phpcs:disable WordPress.DB.DirectDatabaseQuery, WordPress.Security.ValidatedSanitizedInput

/**
 * Reads capabilities. One is good for one request: of its run's session, at its host, with its method, at its address, within a
 * minute, once.
 *
 * Payload: `r` run, `k` stamp, `p` probe id, `m` method, `h` host, `u` address, `s` plugin set, `t` theme, `x` expiry,
 * `d` dry run, `o` trace, `c` challenge: nothing but a sign that we listen is wanted.
 */
final class Gate {

	/**
	 * Opens the sandbox for this request.
	 *
	 * @param string $token   What it brings.
	 * @param string $method  Its effective method.
	 * @param string $address Its path and query without our own arguments.
	 * @param bool   $safe    Whether it promises to change nothing.
	 * @param string $version Version of the plugin that installed the gate; empty when the plugin itself opens it.
	 * @return array|null What the capability grants, with its `run`; null when it grants nothing.
	 */
	public static function open( string $token, string $method, string $address, bool $safe, string $version ): ?array {
		if ( '' !== $version && self::version() !== $version ) {
			return null;
		}
		$request = array(
			'method'   => $method,
			'address'  => $address,
			'safe'     => $safe,
			'host'     => is_string( $_SERVER['HTTP_HOST'] ?? null ) ? strtolower( $_SERVER['HTTP_HOST'] ) : '',
			'sessions' => self::sessions( $_COOKIE ),
		);
		$granted = self::read( $token, self::runs_for( $token ), $request );
		if ( null === $granted || ! ( Look::is_look( $granted['r'] ) ? Look::is_harmless( $granted ) : self::is_good_once( $granted ) ) ) {
			return null;
		}
		if ( 1 === ( $granted['c'] ?? 0 ) ) {
			self::say_that_we_listen( $granted );
		}
		return $granted;
	}

	/**
	 * Reads a capability.
	 *
	 * @param string               $token   What a request brings.
	 * @param array<string, mixed> $runs    The runs that go on, by id.
	 * @param array                $request Its method, address, safe, host and the sessions of its login cookies.
	 * @return array|null What it grants, with its `run` and `key` (hex); null when anything about it is not right.
	 */
	public static function read( string $token, array $runs, array $request ): ?array {
		$signed = self::signed( $token, $runs );
		if ( null === $signed ) {
			return null;
		}
		list( $asked, $run, $key ) = $signed;
		if ( ! self::fits( $asked, $run, $request ) || ! self::is_of_session( $asked['r'], $run, $request['sessions'] ) ) {
			return null;
		}
		$asked['s'] = self::decode( $asked['s'] );
		return array(
			'run' => $run,
			'key' => $key,
		) + $asked;
	}

	/**
	 * What a capability says, if it was signed with its run's key.
	 *
	 * @param string               $token What a request brings.
	 * @param array<string, mixed> $runs  The runs that go on, by id.
	 * @return array{array<string, mixed>, array<string, mixed>, string}|null What it asks for, its run and its key (hex).
	 */
	public static function signed( string $token, array $runs ): ?array {
		if ( strlen( $token ) > 4096 || 1 !== substr_count( $token, '.' ) ) {
			return null;
		}
		list( $body, $signature ) = explode( '.', $token );
		$asked                    = json_decode( self::decode( $body ), true );
		if ( ! is_array( $asked ) || ! is_string( $asked['r'] ?? null ) ) {
			return null;
		}
		$run = $runs[ $asked['r'] ] ?? null;
		if ( ! is_array( $run ) || ! is_string( $run['secret'] ?? null ) ) {
			return null;
		}
		$key = Look::is_look( $asked['r'] ) ? Look::key_of( $asked['r'] ) : self::key_of( $asked['r'], $run['secret'] );
		// As text: more than one text decodes to the same bytes.
		return hash_equals( self::encode( hash_hmac( 'sha256', $body, (string) hex2bin( $key ), true ) ), $signature ) ? array( $asked, $run, $key ) : null;
	}

	/**
	 * The runs that a capability may be one of: those that go on, or the one without a row that it names.
	 *
	 * @param string $token What a request brings.
	 * @return array<string, mixed> By id.
	 */
	public static function runs_for( string $token ): array {
		global $wpdb;
		require_once __DIR__ . '/class-look.php';
		require_once dirname( __DIR__ ) . '/storage/class-row-seal.php';
		$id = self::run_in( $token );
		if ( Look::is_look( $id ) ) {
			return array_filter( array( $id => Look::run( $id ) ) );
		}
		$row  = $wpdb->get_var( "SELECT option_value FROM {$wpdb->base_prefix}options WHERE option_name = 'ws401_runs'" );
		$runs = Row_Seal::open( 'ws401_runs', $row )['runs'] ?? null;
		return is_array( $runs ) ? $runs : array();
	}

	/**
	 * Whether a capability is for this request.
	 *
	 * @param array $asked   What it asks for.
	 * @param array $run     Its run.
	 * @param array $request The request.
	 */
	private static function fits( array $asked, array $run, array $request ): bool {
		$expires = $asked['x'] ?? null;
		return is_int( $expires ) && $expires >= time() && $expires <= time() + 60 && ( $run['expires'] ?? 0 ) >= time()
			&& is_string( $asked['p'] ?? null ) && preg_match( '/^[\w.-]{1,64}\z/', $asked['p'] )
			&& is_string( $asked['m'] ?? null ) && hash_equals( $asked['m'], $request['method'] )
			&& is_string( $asked['u'] ?? null ) && hash_equals( $asked['u'], $request['address'] )
			&& self::is_for_host( $asked['h'] ?? null, $run['hosts'] ?? null, $request['host'] )
			&& is_string( $asked['s'] ?? null )
			&& in_array( $asked['t'] ?? 'keep', array( 'keep', 'default', 'none' ), true )
			&& ( $request['safe'] || 1 === ( $asked['d'] ?? 0 ) );
	}

	/**
	 * Whether a capability was signed for a host of the run's site, and comes in at it. A capability that went to a home elsewhere is
	 * good for nothing, whatever host whoever has it there names.
	 *
	 * @param mixed  $asked Host it was signed for.
	 * @param mixed  $hosts The run's: first the one that the site itself saw when it began, behind a proxy perhaps another.
	 * @param string $came  Host of the request.
	 */
	private static function is_for_host( $asked, $hosts, string $came ): bool {
		return is_array( $hosts ) && is_string( $asked ) && in_array( $asked, $hosts, true )
			&& in_array( $came, array( $asked, $hosts[0] ?? null ), true );
	}

	/**
	 * Whether no other session's login cookie came along than that of whoever began the run. A probe as a visitor brings none, and
	 * neither does one with a password.
	 *
	 * @param string   $id       Its id.
	 * @param array    $run      The run.
	 * @param string[] $sessions Session tokens.
	 */
	private static function is_of_session( string $id, array $run, array $sessions ): bool {
		$is_look = Look::is_look( $id );
		$own     = $run['session'] ?? '';
		if ( array() === $sessions || ( ! $is_look && ( ! is_string( $own ) || '' === $own ) ) ) {
			return true;
		}
		foreach ( $sessions as $session ) {
			if ( $is_look ? Look::is_of_session( $id, $session ) : hash_equals( $own, self::session_mark( $session, $run['secret'] ) ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What a run keeps of the session that began it.
	 *
	 * @param string $session Session token.
	 * @param string $secret  The run's secret.
	 */
	public static function session_mark( string $session, string $secret ): string {
		return hash_hmac( 'sha256', 'ws401-session|' . $session, $secret );
	}

	/**
	 * Session tokens in WordPress's login cookies. The cookie's full name is not known yet, and another WordPress on this
	 * host may have one of its own.
	 *
	 * @param array<mixed> $cookies The request's cookies.
	 * @return string[]
	 */
	public static function sessions( array $cookies ): array {
		$sessions = array();
		foreach ( $cookies as $name => $value ) {
			$is_login = 0 === strpos( (string) $name, 'wordpress_logged_in_' ) || ( defined( 'LOGGED_IN_COOKIE' ) && constant( 'LOGGED_IN_COOKIE' ) === (string) $name );
			$parts    = $is_login && is_string( $value ) ? explode( '|', $value ) : array();
			if ( 4 === count( $parts ) ) {
				$sessions[] = $parts[2];
			}
		}
		return $sessions;
	}

	/**
	 * The key of a run as hex: neither the database nor wp-config.php alone is enough to make it.
	 *
	 * @param string $id     Run id.
	 * @param string $secret The run's secret.
	 */
	public static function key_of( string $id, string $secret ): string {
		return hash_hmac( 'sha256', 'ws401-run|' . $id, $secret . Row_Seal::keys() );
	}

	/**
	 * The run that a capability names, unproven; empty when it names none.
	 *
	 * @param string $token What a request brings.
	 */
	private static function run_in( string $token ): string {
		$asked = json_decode( self::decode( (string) strtok( $token, '.' ) ), true );
		return is_array( $asked ) && is_string( $asked['r'] ?? null ) ? $asked['r'] : '';
	}

	/**
	 * Whether a capability of a run has not been used before, and no guessing goes on with it.
	 *
	 * @param array $granted The capability.
	 */
	private static function is_good_once( array $granted ): bool {
		require_once __DIR__ . '/class-probe-rows.php';
		require_once __DIR__ . '/class-login-window.php';
		return Probe_Rows::take( $granted['r'], $granted['p'] ) && ! ( Login_Window::brings_login() && Probe_Rows::has_failed_too_often( $granted['r'] ) );
	}

	/**
	 * Answers in place of everything, with what only this site and the page know how to make.
	 *
	 * @param array $granted The capability.
	 */
	private static function say_that_we_listen( array $granted ): void {
		require_once __DIR__ . '/class-no-cache.php';
		No_Cache::promise();
		header( 'Content-Type: application/json; charset=UTF-8' );
		No_Cache::send_headers();
		echo wp_json_encode(
			array(
				'ws401'  => 'listening',
				'answer' => hash_hmac( 'sha256', 'listening|' . $granted['p'], (string) hex2bin( $granted['key'] ) ),
			)
		);
		exit;
	}

	/**
	 * The version these files belong to.
	 */
	private static function version(): string {
		return get_file_data( dirname( __DIR__, 3 ) . '/plugin.php', array( 'version' => 'Version' ) )['version'];
	}

	/**
	 * Encodes as base64url.
	 *
	 * @param string $bytes Bytes.
	 */
	private static function encode( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}

	/**
	 * Decodes base64url; empty when it is none.
	 *
	 * @param string $text Text.
	 */
	private static function decode( string $text ): string {
		return (string) base64_decode( strtr( $text, '-_', '+/' ), true );
	}
}
