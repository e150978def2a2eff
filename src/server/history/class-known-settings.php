<?php
/**
 * Settings of other plugins that decide who gets in.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

/**
 * Which there are, the page says when the history is switched on: it knows the products. Of what they are set to only `on` or `off` is
 * kept, and of any other value a hash.
 */
final class Known_Settings {

	/**
	 * Option with the list: JSON, each with `option`, `key` (member of its array; empty where it is the value itself) and `name`.
	 */
	const OPTION = 'ws401_history_settings';

	/**
	 * Settings that are looked at, at the most.
	 */
	private const MOST = 200;

	/**
	 * Values that mean that something is on.
	 */
	private const ON = array( '1', 'on', 'yes', 'true', 'enable', 'enabled', 'active' );

	/**
	 * Values that mean that it is not.
	 */
	private const OFF = array( '', '0', 'off', 'no', 'false', 'disable', 'disabled', 'inactive' );

	/**
	 * Keeps the list.
	 *
	 * @param string $json As the page sent it.
	 */
	public static function keep( string $json ): void {
		$given = json_decode( $json, true );
		$kept  = array();
		foreach ( is_array( $given ) ? array_slice( $given, 0, self::MOST ) : array() as $one ) {
			$option = is_array( $one ) ? $one['option'] ?? null : null;
			$key    = is_array( $one ) ? $one['key'] ?? '' : null;
			$name   = is_array( $one ) ? $one['name'] ?? null : null;
			if ( is_string( $option ) && is_string( $key ) && is_string( $name ) && 1 === preg_match( '/^[\w.-]{1,100}\|[\w.-]{0,100}\z/', "$option|$key" ) ) {
				$kept[] = array(
					'option' => $option,
					'key'    => $key,
					'name'   => mb_substr( sanitize_text_field( $name ), 0, 120 ),
				);
			}
		}
		update_option( self::OPTION, (string) wp_json_encode( $kept ), false );
	}

	/**
	 * Keeps the list where the page of now knows others than the one that switched the history on.
	 *
	 * @param string $json As the page sent it; empty where it did not.
	 */
	public static function renew( string $json ): void {
		if ( '' !== $json ) {
			self::keep( $json );
		}
	}

	/**
	 * What they are set to, for the snapshot.
	 *
	 * @return array<string, array<string, string|bool>>
	 */
	public static function seen(): array {
		$row  = get_option( self::OPTION, '' );
		$list = is_string( $row ) ? json_decode( $row, true ) : null;
		$seen = array();
		foreach ( is_array( $list ) ? $list : array() as $one ) {
			if ( ! is_array( $one ) || ! is_string( $one['option'] ?? null ) || ! is_string( $one['key'] ?? null ) || ! is_string( $one['name'] ?? null ) ) {
				continue;
			}
			$value = get_option( $one['option'], null );
			if ( '' !== $one['key'] ) {
				$value = is_array( $value ) ? $value[ $one['key'] ] ?? null : null;
			}
			$seen[ $one['option'] . '|' . $one['key'] ] = array( 'name' => $one['name'] ) + self::state( $value );
		}
		return $seen;
	}

	/**
	 * What is kept of a value.
	 *
	 * @param mixed $value Value; null where there is none.
	 * @return array<string, string>
	 */
	public static function state( $value ): array {
		if ( null === $value || false === $value || array() === $value || ( is_scalar( $value ) && in_array( strtolower( (string) $value ), self::OFF, true ) ) ) {
			return array( 'value' => 'off' );
		}
		return is_scalar( $value ) && in_array( strtolower( (string) $value ), self::ON, true )
			? array( 'value' => 'on' )
			: array(
				'value'   => 'set',
				'content' => substr( hash( 'sha256', (string) wp_json_encode( $value ) ), 0, 16 ),
			);
	}
}
