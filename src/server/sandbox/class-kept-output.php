<?php
/**
 * Who keeps an answer back and sends another one.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Code that opens an output buffer gets the whole answer in its hands after every hook has run. What the REST API is about to print is
 * known; where something else leaves, and one piece of code alone has opened a buffer, that one has changed it.
 */
final class Kept_Output {

	/**
	 * So much of the beginning of an answer is compared.
	 */
	private const COMPARED = 64;

	/**
	 * Who opened a buffer: place, where.
	 *
	 * @var array<int, array{place: array, where: string}>
	 */
	private static $opened = array();

	/**
	 * How many buffers there were when the last plugin's file had been loaded.
	 *
	 * @var int
	 */
	private static $level = 0;

	/**
	 * The beginning of what the REST API prints; null where it prints nothing.
	 *
	 * @var string|null
	 */
	private static $printed;

	/**
	 * Starts listening; the buffers that are open now are nobody's.
	 */
	public static function listen(): void {
		self::$level = ob_get_level();
		add_filter( 'rest_pre_echo_response', array( self::class, 'printing' ), PHP_INT_MAX );
	}

	/**
	 * The REST API is about to print.
	 *
	 * @param mixed $result Passed through.
	 * @return mixed The same.
	 */
	public static function printing( $result ) {
		self::$printed = self::beginning( (string) wp_json_encode( $result ) );
		return $result;
	}

	/**
	 * A plugin's file, or the theme's, has been loaded.
	 *
	 * @param array $place Which code.
	 */
	public static function file_loaded( array $place ): void {
		self::ran( $place, 'file scope', self::$level );
		self::$level = ob_get_level();
	}

	/**
	 * A piece of code has run.
	 *
	 * @param array  $place Which code.
	 * @param string $where Hook or place.
	 * @param int    $level How many buffers there were before.
	 */
	public static function ran( array $place, string $where, int $level ): void {
		if ( ob_get_level() > $level ) {
			self::$opened[] = compact( 'place', 'where' );
		}
	}

	/**
	 * Who made another answer of what the REST API printed.
	 *
	 * @param string $text The first piece that leaves.
	 * @return array{place: array, where: string}|null Null where it is what was printed, or nobody or several can have done it.
	 */
	public static function changed( string $text ): ?array {
		$is_same = null === self::$printed || 0 === strpos( self::beginning( $text ), substr( self::$printed, 0, strlen( self::beginning( $text ) ) ) );
		return $is_same || 1 !== count( self::$opened ) ? null : self::$opened[0];
	}

	/**
	 * The beginning of a text, however it is set out.
	 *
	 * @param string $text Text.
	 */
	private static function beginning( string $text ): string {
		return substr( (string) preg_replace( '/[\s\\\\]+/', '', substr( $text, 0, 4 * self::COMPARED ) ), 0, self::COMPARED );
	}
}
