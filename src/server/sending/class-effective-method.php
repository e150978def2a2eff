<?php
/**
 * The method that WordPress obeys.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sending;

defined( 'ABSPATH' ) || exit;

/**
 * Reads from a request, before it is sent, which method the REST API will take it for. `WP_REST_Server::serve_request()` obeys the
 * argument `_method` of the address, then the header X-HTTP-Method-Override, then the method itself, whatever that is.
 *
 * Twin: src/diagnosis/exchange/effective-method.ts. One table holds both against WordPress: tests/security/effective-method.json.
 */
final class Effective_Method {

	/**
	 * Methods that promise to change nothing (RFC 9110, 9.2.1), but for TRACE, which hands the request back.
	 */
	const SAFE = array( 'GET', 'HEAD', 'OPTIONS' );

	/**
	 * Headers that name a method, WordPress's first. The others are obeyed by programs in front of it.
	 */
	private const OVERRIDES = array( 'x-http-method-override', 'x-http-method', 'x-method-override' );

	/**
	 * Says what a request is.
	 *
	 * @param string                $method  Method as it goes over the wire.
	 * @param string                $url     Address, or a path, with its query.
	 * @param array<string, string> $headers Request headers.
	 * @return array{method: string|null, safe: bool} Upper case; null when it cannot be read. Safe only where every method that is named
	 *                                                anywhere is safe: which of several counts is up to settings of PHP and of the web server.
	 */
	public static function of( string $method, string $url, array $headers = array() ): array {
		$url    = (string) preg_replace( '/#.*$/s', '', str_replace( array( "\t", "\r", "\n" ), '', $url ) );
		$parts  = explode( '?', $url, 2 );
		$query  = $parts[1] ?? '';
		$named  = self::named_in_headers( $headers );
		$obeyed = self::last( explode( '&', $query ), '_method' ) ?? $named['x-http-method-override'] ?? $method;

		// PHP may be set to take `;` for `&`, and to read only the first so many arguments.
		$arguments = explode( '&', str_replace( ';', '&', $query ) );
		$all       = array_merge( array( $method, $obeyed ), self::every( $arguments, '_method' ), array_values( $named ) );
		$unsafe    = array_filter( $all, static fn( $each ) => ! in_array( self::upper( $each ), self::SAFE, true ) );
		$upper     = self::upper( $obeyed );
		return array(
			'method' => null !== $upper && preg_match( '/^[A-Z][A-Z-]{0,31}\z/', $upper ) ? $upper : null,
			'safe'   => array() === $unsafe && ! self::hides_arguments( $parts[0] ) && ! self::is_batch( $parts[0], $arguments ),
		);
	}

	/**
	 * The method of the request that has arrived here, as `WP_REST_Server::serve_request()` takes it: of what PHP has read, whatever the
	 * settings it read it by.
	 *
	 * Twin: the must-use plugin (src/server/sandbox-loader.php), which stands alone.
	 *
	 * @return string Upper case; empty when it is no text.
	 */
	public static function of_this_request(): string {
		// phpcs:disable WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Only compared.
		$method = $_GET['_method'] ?? $_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] ?? $_SERVER['REQUEST_METHOD'] ?? 'GET';
		// phpcs:enable
		return is_string( $method ) ? (string) self::upper( $method ) : '';
	}

	/**
	 * Methods that headers name, by lower-case header. A web server may take any sign in a name for a dash.
	 *
	 * @param array<string, string> $headers Request headers.
	 * @return array<string, string>
	 */
	private static function named_in_headers( array $headers ): array {
		$named = array();
		foreach ( $headers as $name => $value ) {
			$name = (string) preg_replace( '/[^a-z0-9]/', '-', strtolower( (string) $name ) );
			if ( in_array( $name, self::OVERRIDES, true ) ) {
				$named[ $name ] = isset( $named[ $name ] ) ? $named[ $name ] . ', ' . $value : $value;
			}
		}
		return $named;
	}

	/**
	 * Values of an argument, by PHP's own rules for names; null for each that is no text.
	 *
	 * @param string[] $arguments Arguments as they are written.
	 * @param string   $name      Name.
	 * @return array<int, string|null>
	 */
	private static function every( array $arguments, string $name ): array {
		$values = array();
		foreach ( $arguments as $argument ) {
			parse_str( $argument, $read );
			if ( isset( $read[ $name ] ) ) {
				$values[] = is_string( $read[ $name ] ) ? $read[ $name ] : null;
			} elseif ( substr_count( urldecode( $argument ), '[' ) > 16 ) {
				// Beyond its limit PHP forgets the whole argument, and what was read of it before.
				$values[] = null;
			}
		}
		return $values;
	}

	/**
	 * How often each name that PHP takes for `rest_route` stands in a query, as it is written.
	 *
	 * @param string $query Query.
	 * @return array<string, int>
	 */
	public static function routes_in( string $query ): array {
		$routes = array_filter( explode( '&', str_replace( ';', '&', $query ) ), static fn( $argument ) => array() !== self::every( array( $argument ), 'rest_route' ) );
		return array_count_values( array_map( static fn( $argument ) => explode( '=', $argument )[0], $routes ) );
	}

	/**
	 * The last value of an argument; null when there is none. One that is no text comes out as nothing that is a method.
	 *
	 * @param string[] $arguments Arguments as they are written.
	 * @param string   $name      Name.
	 */
	private static function last( array $arguments, string $name ): ?string {
		$values = self::every( $arguments, $name );
		return array() === $values ? null : (string) end( $values );
	}

	/**
	 * Capital letters, in ASCII alone: PHP before 8.2 asks the locale.
	 *
	 * @param string|null $method Method.
	 */
	private static function upper( ?string $method ): ?string {
		return null === $method ? null : strtr( $method, 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' );
	}

	/**
	 * Whether a path holds what a rule of the web server would turn into arguments: `RewriteRule ^wp-json/(.*) index.php?rest_route=/$1`
	 * hands an encoded `&` over as a plain one.
	 *
	 * @param string $path Path, or the beginning of an address.
	 */
	private static function hides_arguments( string $path ): bool {
		for ( $times = 0; $times < 3; $times++ ) {
			$path = rawurldecode( $path );
			if ( preg_match( '/[?&;][ +]*[_.]method/i', $path ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether the address is the one that carries out several requests at once.
	 *
	 * @param string   $path      Path, or the beginning of an address.
	 * @param string[] $arguments Arguments as they are written.
	 */
	private static function is_batch( string $path, array $arguments ): bool {
		foreach ( array_merge( array( rawurldecode( $path ) ), self::every( $arguments, 'rest_route' ) ) as $route ) {
			if ( preg_match( '#(?:^|/)batch/+v1/*\z#i', (string) $route ) ) {
				return true;
			}
		}
		return false;
	}
}
