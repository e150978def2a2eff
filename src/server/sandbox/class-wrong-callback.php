<?php
/**
 * The code that put on a hook what cannot be called.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Reads PHP's message about it. The error happens in WordPress, which calls the hook, and no line of the plugin is in its stack.
 */
final class Wrong_Callback {

	/**
	 * Where the method stands, or the line that puts on a hook what is not there.
	 *
	 * @param string $message PHP's message, as from `call_user_func_array()`.
	 * @return array{file: string, line: int}|null Null where it is another error, or nobody or several do so.
	 */
	public static function in( string $message ): ?array {
		if ( false === strpos( $message, 'a valid callback' ) ) {
			return null;
		}
		if ( preg_match( '/method ([\w\\\\]+)::(\w+)\(\)|class "?([\w\\\\]+)"? does not have/', $message, $found ) ) {
			return self::method( '' === $found[1] ? $found[3] : $found[1], $found[2] );
		}
		return preg_match( '/(?:function|class) "([\w\\\\]+)" not found/', $message, $found ) ? self::hooked( $found[1] ) : null;
	}

	/**
	 * Where a method stands; its class where there is no such method.
	 *
	 * @param string $name   Class.
	 * @param string $method Method; empty when it is missing.
	 * @return array{file: string, line: int}|null
	 */
	private static function method( string $name, string $method ): ?array {
		if ( ! class_exists( $name, false ) ) {
			return null;
		}
		$code = method_exists( $name, $method ) ? new \ReflectionMethod( $name, $method ) : new \ReflectionClass( $name );
		return false === $code->getFileName() ? null : array(
			'file' => $code->getFileName(),
			'line' => (int) $code->getStartLine(),
		);
	}

	/**
	 * The place that puts what is not there on the hook on which it stands: where that was seen, else the only one that writes it.
	 *
	 * @param string $name Function, or class.
	 * @return array{file: string, line: int}|null
	 */
	private static function hooked( string $name ): ?array {
		$hooks = self::hooks_with( $name );
		foreach ( $hooks as $hook => $owner ) {
			if ( null !== $owner ) {
				$place = Registration_Line::of( $owner, $hook );
				return array(
					'file' => $place['file'],
					'line' => $place['line'],
				);
			}
		}
		$last  = (string) preg_replace( '/^.*\\\\/s', '', $name );
		$found = array();
		foreach ( Written_Hooks::code_with( $last ) as $file => $code ) {
			foreach ( Written_Hooks::in( $code ) as $call ) {
				if ( array_key_exists( $call['hook'], $hooks ) && in_array( strtolower( $last ), array_map( 'strtolower', $call['names'] ), true ) ) {
					$found[ $file ] = array(
						'file' => $file,
						'line' => $call['line'],
					);
				}
			}
		}
		$owners = array_unique( array_map( static fn( $file ) => Code_Owner::component_of( $file )['id'], array_keys( $found ) ) );
		$first  = reset( $found );
		return false !== $first && 1 === count( $owners ) && ! Written_Hooks::has_left_out() ? $first : null;
	}

	/**
	 * The hooks on which it stands, each with who was seen to put it there.
	 *
	 * @param string $name Function, or class.
	 * @return array<string, array|null>
	 */
	private static function hooks_with( string $name ): array {
		global $wp_filter;
		$hooks = array();
		foreach ( $wp_filter as $hook => $entry ) {
			foreach ( $entry->callbacks as $priority => $callbacks ) {
				foreach ( $callbacks as $callback ) {
					$own = Code_Place::name_of( $callback['function'] );
					if ( 0 === strcasecmp( $own, $name ) || 0 === stripos( $own, $name . '::' ) ) {
						$hooks[ (string) $hook ] = Watched_Registrations::owner_of( (string) $hook, (int) $priority, $callback['function'] );
					}
				}
			}
		}
		return $hooks;
	}
}
