<?php
/**
 * Tokens that nobody would think of.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

// phpcs:disable WordPress.WP.AlternativeFunctions, WordPress.PHP.DevelopmentFunctions -- The same numbers for the same seed, and every notice an error.

/**
 * Makes damaged tokens and strange values, the same ones for the same seed.
 *
 * `WS401_FUZZ_RUNS` makes a run longer, `WS401_FUZZ_SEED` another one.
 */
final class Fuzz {

	/**
	 * How many tokens a test tries.
	 */
	public static function runs(): int {
		return max( 1, (int) ( getenv( 'WS401_FUZZ_RUNS' ) ? getenv( 'WS401_FUZZ_RUNS' ) : 3000 ) );
	}

	/**
	 * Begins anew, and makes everything PHP complains about an error.
	 */
	public static function begin(): void {
		mt_srand( (int) ( getenv( 'WS401_FUZZ_SEED' ) ? getenv( 'WS401_FUZZ_SEED' ) : 401 ) );
		set_error_handler(
			static function ( int $level, string $message, string $file, int $line ): bool {
				throw new \ErrorException( $message, 0, $level, $file, $line );
			}
		);
	}

	/**
	 * Ends it.
	 */
	public static function end(): void {
		restore_error_handler();
	}

	/**
	 * A token that is like some good ones, but is none of them.
	 *
	 * @param string[] $good Good tokens.
	 */
	public static function damaged( array $good ): string {
		do {
			$token = $good[ mt_rand( 0, count( $good ) - 1 ) ];
			for ( $times = mt_rand( 1, 4 ); $times > 0; $times-- ) {
				$token = self::damage( $token, $good );
			}
		} while ( in_array( $token, $good, true ) );
		return $token;
	}

	/**
	 * Any value that JSON knows.
	 *
	 * @param int $depth How deep it may be.
	 * @return mixed
	 */
	public static function value( int $depth = 2 ) {
		switch ( mt_rand( 0, $depth > 0 ? 8 : 6 ) ) {
			case 0:
				return null;
			case 1:
				return (bool) mt_rand( 0, 1 );
			case 2:
				return mt_rand( -2, 2 );
			case 3:
				return time() + mt_rand( -100, 100 );
			case 4:
				return mt_rand( 0, 1 ) ? PHP_INT_MAX : 1.5e300;
			case 5:
				return '';
			case 6:
				return self::text();
			case 7:
				return array( self::value( $depth - 1 ), self::value( $depth - 1 ) );
			default:
				return array(
					self::text() => self::value( $depth - 1 ),
					'r'          => self::value( $depth - 1 ),
				);
		}
	}

	/**
	 * Any text of valid characters.
	 */
	private static function text(): string {
		$pieces = array( 'a', '0', '1', '.', '/', '?', '%00', "\n", "\0", 'é', '…', 'GET', 'POST', '../', 'example.org', str_repeat( 'x', 200 ) );
		$text   = '';
		for ( $length = mt_rand( 0, 5 ); $length > 0; $length-- ) {
			$text .= $pieces[ mt_rand( 0, count( $pieces ) - 1 ) ];
		}
		return $text;
	}

	/**
	 * Damages a token once.
	 *
	 * @param string   $token Token.
	 * @param string[] $good  Others, to take pieces from.
	 */
	private static function damage( string $token, array $good ): string {
		$at    = mt_rand( 0, max( 0, strlen( $token ) - 1 ) );
		$other = $good[ mt_rand( 0, count( $good ) - 1 ) ];
		switch ( mt_rand( 0, 9 ) ) {
			case 0:
				return substr( $token, 0, $at );
			case 1:
				return substr( $token, $at );
			case 2:
				return substr_replace( $token, chr( mt_rand( 0, 255 ) ), $at, 1 );
			case 3:
				return substr_replace( $token, chr( mt_rand( 0, 255 ) ), $at, 0 );
			case 4:
				return substr( $token, 0, $at ) . substr( $other, mt_rand( 0, strlen( $other ) ) );
			case 5:
				return explode( '.', $token )[0] . '.' . ( explode( '.', $other )[1] ?? '' );
			case 6:
				return $token . '.' . $other;
			case 7:
				return str_repeat( $token, mt_rand( 2, 40 ) );
			case 8:
				// phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_encode -- As tokens are made.
				return rtrim( strtr( base64_encode( (string) json_encode( array_map( static fn() => self::value(), array_flip( array( 'r', 'k', 'x' ) ) ) ) ), '+/', '-_' ), '=' ) . '.' . ( explode( '.', $token )[1] ?? '' );
			default:
				return mt_rand( 0, 1 ) ? strrev( $token ) : strtolower( $token );
		}
	}
}
