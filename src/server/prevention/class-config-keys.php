<?php
/**
 * The keys and salts in wp-config.php.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Prevention;

defined( 'ABSPATH' ) || exit;

/**
 * Finds those that are not worth their name. No key leaves the server.
 */
final class Config_Keys {

	/**
	 * Constants.
	 */
	const NAMES = array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' );

	/**
	 * What wp-config-sample.php has in their place.
	 */
	private const SAMPLE = 'put your unique phrase here';

	/**
	 * Characters that a key has at least; WordPress makes them of 64.
	 */
	private const SHORTEST = 32;

	/**
	 * Their faults.
	 *
	 * @return array<int, array{name: string, fault: string}> `fault`: `missing`, `sample`, `double` (another one is the same) or `short`.
	 */
	public static function faults(): array {
		$values = array();
		foreach ( self::NAMES as $name ) {
			$values[ $name ] = defined( $name ) ? constant( $name ) : null;
		}
		return self::faults_of( $values );
	}

	/**
	 * The faults of some keys.
	 *
	 * @param array<string, mixed> $values By name; null for one that is not defined.
	 * @return array<int, array{name: string, fault: string}>
	 */
	public static function faults_of( array $values ): array {
		$faults = array();
		foreach ( $values as $name => $value ) {
			$fault = '';
			if ( ! is_string( $value ) || '' === $value ) {
				$fault = 'missing';
			} elseif ( self::SAMPLE === $value ) {
				$fault = 'sample';
			} elseif ( 1 < count( array_keys( $values, $value, true ) ) ) {
				$fault = 'double';
			} elseif ( strlen( $value ) < self::SHORTEST ) {
				$fault = 'short';
			}
			if ( '' !== $fault ) {
				$faults[] = array(
					'name'  => $name,
					'fault' => $fault,
				);
			}
		}
		return $faults;
	}
}
