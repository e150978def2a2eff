<?php
/**
 * Code that runs before this plugin and ends requests.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

use WhoSaid401\Sandbox\Local_File;

defined( 'ABSPATH' ) || exit;

/**
 * Where an answer came before this plugin was loaded and says no words of its own: the files that were loaded before it, and in which a
 * status stands right before an `exit`. It points; it proves nothing.
 */
final class Early_Exit {

	/**
	 * Lines between the status and the `exit` that belongs to it.
	 */
	private const MOST_LINES = 20;

	/**
	 * A longer file is not taken apart, in bytes: that takes up to 200 times as much memory.
	 */
	private const LONGEST_FILE = 131072;

	/**
	 * Seconds after which it ends with what it has.
	 */
	private const MOST_SECONDS = 0.5;

	/**
	 * What a status is passed to. What stands elsewhere, also where it is nothing but these digits, may be anything: a key, a PIN.
	 */
	private const SAYING = array( 'header', 'http_response_code', 'status_header', 'set_status', 'wp_die', 'wp_send_json', 'wp_send_json_error', 'wp_error', 'die', 'exit' );

	/**
	 * Looks in wp-config.php, a file that PHP's settings prepend, drop-ins, must-use plugins, and the plugins loaded before this one.
	 * Nothing but a whole number or text that is the status, handed to what says one, is looked for: what else stands in these files, keys and passwords among it,
	 * stays theirs.
	 *
	 * @param int $status HTTP status.
	 * @return array{places: array<int, array<string, mixed>>, complete: bool} Shape: `LiteralPlaces` in src/diagnosis/evidence/exchange-types.ts.
	 */
	public static function places( int $status ): array {
		$locator  = new Component_Locator();
		$deadline = microtime( true ) + self::MOST_SECONDS;
		$places   = array();
		$complete = true;
		foreach ( self::files() as $file ) {
			if ( microtime( true ) > $deadline ) {
				$complete = false;
				break;
			}
			$component = $locator->of_file( $file );
			if ( 'core' === $component['kind'] ) {
				continue;
			}
			$code = Local_File::read( $file, self::LONGEST_FILE + 1 );
			if ( strlen( $code ) > self::LONGEST_FILE ) {
				$complete = false;
				continue;
			}
			$line = self::line_in( $code, $status );
			if ( null !== $line ) {
				$places[] = array(
					'component' => $component,
					'file'      => $locator->relative( $file ),
					'line'      => $line,
					'what'      => 'exit',
				);
			}
		}
		return compact( 'places', 'complete' );
	}

	/**
	 * The files that were loaded before this plugin, in that order. A loader of ours is none.
	 *
	 * @return string[] Absolute paths.
	 */
	private static function files(): array {
		$files = get_included_files();
		$own   = array_search( (string) realpath( \WhoSaid401\PLUGIN_FILE ), $files, true );
		return array_filter(
			false === $own ? $files : array_slice( $files, 0, (int) $own ),
			static fn( string $file ): bool => '00-who-said-401.php' !== basename( $file )
		);
	}

	/**
	 * The line of the first status that an `exit` follows; null where there is none.
	 *
	 * @param string $code   What stands in a file.
	 * @param int    $status HTTP status.
	 */
	private static function line_in( string $code, int $status ): ?int {
		if ( false === strpos( $code, (string) $status ) ) {
			return null;
		}
		$seen  = null;
		$calls = array();
		$name  = '';
		foreach ( token_get_all( $code ) as $token ) {
			if ( ! is_array( $token ) ) {
				if ( '(' === $token ) {
					$calls[] = $name;
				} elseif ( ')' === $token ) {
					array_pop( $calls );
				}
				$name = '';
				continue;
			}
			list( $kind, $text, $line ) = $token;
			if ( self::is_status( $kind, $text, $status ) && array() !== array_intersect( $calls, self::SAYING ) ) {
				$seen = $line;
			}
			$name = in_array( $kind, array( T_WHITESPACE, T_COMMENT ), true ) ? $name : strtolower( ltrim( $text, '\\' ) );
			if ( T_EXIT === $kind && null !== $seen && $line - $seen <= self::MOST_LINES ) {
				return $seen;
			}
		}
		return null;
	}

	/**
	 * Whether a piece of code is nothing but a status, such as `401` or `'HTTP/1.1 401 Unauthorized'`. Whoever may look for three digits
	 * within a text could read keys, digit by digit.
	 *
	 * @param int    $kind   Kind of token.
	 * @param string $text   Token.
	 * @param int    $status HTTP status.
	 */
	private static function is_status( int $kind, string $text, int $status ): bool {
		return ( T_LNUMBER === $kind && (string) $status === $text )
			|| ( T_CONSTANT_ENCAPSED_STRING === $kind && 1 === preg_match( '#^[\'"]\s*(?:(?:HTTP/[\d.]+|Status:)\s*)?' . $status . '(?:\s+[a-z][a-z \'.,!-]*)?[\'"]\z#i', $text ) );
	}
}
