<?php
/**
 * Who replaced a route's permission callback.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Remembers what callbacks of `rest_endpoints` changed, to tell whose permission callback a route has.
 */
final class Replaced_Permission {

	/**
	 * Endpoints before and after each callback that changed them, with the callback's place.
	 *
	 * @var array[]
	 */
	private static $changes = array();

	/**
	 * A callback changed the endpoints.
	 *
	 * @param array $place  Where it is.
	 * @param mixed $before Endpoints before.
	 * @param mixed $after  Endpoints after.
	 */
	public static function endpoints_changed( array $place, $before, $after ): void {
		self::$changes[] = compact( 'place', 'before', 'after' );
	}

	/**
	 * The callback of `rest_endpoints` that put a permission callback into the matched route.
	 *
	 * @param mixed $permission The permission callback.
	 * @param mixed $request    The request.
	 */
	public static function by( $permission, $request ): ?array {
		foreach ( self::$changes as $change ) {
			foreach ( (array) $change['after'] as $route => $handlers ) {
				if ( ! preg_match( '@^' . $route . '$@i', $request->get_route() ) ) {
					continue;
				}
				$has = static function ( $list ) use ( $permission ): bool {
					return is_array( $list ) && in_array( $permission, array_column( array_filter( $list, 'is_array' ), 'permission_callback' ), true );
				};
				if ( $has( $handlers ) && ! $has( $change['before'][ $route ] ?? null ) ) {
					return $change['place'];
				}
			}
		}
		return null;
	}

	/**
	 * The callback of `rest_endpoints` after which the route that is asked for was gone.
	 */
	public static function who_removed_route(): ?array {
		$asked = $GLOBALS['wp']->query_vars['rest_route'] ?? '';
		$has   = static function ( $endpoints ) use ( $asked ): bool {
			foreach ( array_keys( (array) $endpoints ) as $route ) {
				if ( preg_match( '@^' . $route . '$@i', untrailingslashit( (string) $asked ) ) ) {
					return true;
				}
			}
			return false;
		};
		foreach ( self::$changes as $change ) {
			if ( $has( $change['before'] ) && ! $has( $change['after'] ) ) {
				return $change['place'];
			}
		}
		return null;
	}
}
