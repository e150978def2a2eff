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
	 * Seconds after which it ends with what it has.
	 */
	private const MOST_SECONDS = 0.5;

	/**
	 * Looks in wp-config.php, a file that PHP's settings prepend, drop-ins, must-use plugins, and the plugins loaded before this one.
	 * Nothing but the status is looked for: what else stands in these files stays theirs.
	 *
	 * @param int $status HTTP status.
	 * @return array{places: array<int, array<string, mixed>>, complete: bool} Shape: `LiteralPlaces` in src/diagnosis/evidence/exchange-types.ts.
	 */
	public static function places( int $status ): array {
		$locator  = new Component_Locator();
		$deadline = microtime( true ) + self::MOST_SECONDS;
		$places   = array();
		foreach ( self::files() as $file ) {
			if ( microtime( true ) > $deadline ) {
				return array(
					'places'   => $places,
					'complete' => false,
				);
			}
			$component = $locator->of_file( $file );
			$line      = 'core' === $component['kind'] ? null : self::line_in( $file, $status );
			if ( null !== $line ) {
				$places[] = array(
					'component' => $component,
					'file'      => $locator->relative( $file ),
					'line'      => $line,
					'what'      => 'exit',
				);
			}
		}
		return array(
			'places'   => $places,
			'complete' => true,
		);
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
	 * @param string $file   Absolute path.
	 * @param int    $status HTTP status.
	 */
	private static function line_in( string $file, int $status ): ?int {
		$code = Local_File::read( $file, 512 * KB_IN_BYTES );
		if ( false === strpos( $code, (string) $status ) ) {
			return null;
		}
		$seen = null;
		foreach ( token_get_all( $code ) as $token ) {
			if ( ! is_array( $token ) ) {
				continue;
			}
			list( $kind, $text, $line ) = $token;
			if ( in_array( $kind, array( T_LNUMBER, T_CONSTANT_ENCAPSED_STRING ), true ) && preg_match( '/(?<!\d)' . $status . '(?!\d)/', $text ) ) {
				$seen = $line;
			}
			if ( T_EXIT === $kind && null !== $seen && $line - $seen <= self::MOST_LINES ) {
				return $seen;
			}
		}
		return null;
	}
}
