<?php
/**
 * Whether settings have their effect now.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * Holds options of the site against the values with which a plugin is known to close something. What an option holds is not told.
 */
final class Setting_States {

	/**
	 * More than any list of ours has.
	 */
	private const MOST = 100;

	/**
	 * Judges each that is asked for.
	 *
	 * @param string $asked JSON: a list of `Stored` in src/diagnosis/products/types.ts.
	 * @return array<int, bool|null> In the same order; null for what cannot be read.
	 */
	public static function of( string $asked ): array {
		$list = json_decode( $asked, true );
		return array_map( array( self::class, 'closes' ), is_array( $list ) ? array_slice( array_values( $list ), 0, self::MOST ) : array() );
	}

	/**
	 * Whether an option has the value with which it closes something.
	 *
	 * @param mixed $stored Option, key where it is a list, and what closes: `set`, `empty`, or values.
	 */
	private static function closes( $stored ): ?bool {
		$option = $stored['option'] ?? null;
		$key    = $stored['key'] ?? null;
		$closes = $stored['closes'] ?? null;
		if ( ! is_string( $option ) || ( null !== $key && ! is_string( $key ) ) ) {
			return null;
		}
		$value = get_option( $option, null );
		if ( null !== $key ) {
			$value = ( (array) $value )[ $key ] ?? null;
		}
		if ( is_array( $closes ) ) {
			return is_scalar( $value ) && in_array( (string) $value, $closes, true );
		}
		return 'set' === $closes || 'empty' === $closes ? empty( $value ) === ( 'empty' === $closes ) : null;
	}
}
