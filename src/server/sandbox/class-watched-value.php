<?php
/**
 * What a value of a watched filter says.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Reads whether a filter's value is a failure, or takes a capability away, and says it shortly.
 */
final class Watched_Value {

	/**
	 * The error code of a failing value of a filter; empty when it fails without one, null when it does not fail.
	 *
	 * @param mixed $value Value.
	 */
	public static function failure_of( $value ): ?string {
		if ( is_wp_error( $value ) ) {
			return (string) $value->get_error_code();
		}
		if ( $value instanceof \WP_HTTP_Response && $value->get_status() >= 400 ) {
			$data = $value->get_data();
			return is_array( $data ) && is_string( $data['code'] ?? null ) ? $data['code'] : '';
		}
		return null;
	}

	/**
	 * The keys of what an answer holds, or of a plain value; none for a value that is no list. Null where there is no answer yet.
	 *
	 * @param mixed $value Value.
	 * @return array<int, int|string>|null
	 */
	public static function keys_of( $value ): ?array {
		$data = $value instanceof \WP_HTTP_Response ? $value->get_data() : $value;
		return null === $value ? null : ( is_array( $data ) ? array_keys( $data ) : array() );
	}

	/**
	 * Whether an answer is another one now: there was none, or nothing is left of what it held. One that was added to is not.
	 *
	 * @param array<int, int|string>|null $keys  Its keys before; null where there was none.
	 * @param mixed                       $after Value after.
	 */
	public static function is_another( ?array $keys, $after ): bool {
		$now = self::keys_of( $after );
		return null === $keys ? null !== $now : ( array() !== $keys && array() === array_intersect( $keys, $now ?? array() ) );
	}

	/**
	 * Whether a callback made a required capability missing.
	 *
	 * @param string $hook     `user_has_cap` or `map_meta_cap`.
	 * @param mixed  $before   Value before.
	 * @param mixed  $after    Value after.
	 * @param mixed  $required Capabilities asked for (`user_has_cap`).
	 */
	public static function takes_away( string $hook, $before, $after, $required ): bool {
		if ( ! is_array( $before ) || ! is_array( $after ) ) {
			return false;
		}
		if ( 'map_meta_cap' === $hook ) {
			return in_array( 'do_not_allow', $after, true ) && ! in_array( 'do_not_allow', $before, true );
		}
		foreach ( (array) $required as $capability ) {
			if ( ! empty( $before[ $capability ] ) && empty( $after[ $capability ] ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * A value for a reader; never the content of an answer.
	 *
	 * @param mixed       $value   Value.
	 * @param string|null $failure Its error code, null when it was no failure.
	 */
	public static function in_short( $value, ?string $failure ): string {
		if ( is_object( $value ) ) {
			return trim( get_class( $value ) . ( null === $failure ? '' : ' ' . $failure ) );
		}
		return is_scalar( $value ) || null === $value ? substr( (string) wp_json_encode( $value ), 0, 40 ) : gettype( $value );
	}
}
