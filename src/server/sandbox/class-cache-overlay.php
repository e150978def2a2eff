<?php
/**
 * Copy-on-write in front of a persistent object cache.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Stands in for the object of a persistent object cache: reads go through, writes stay in this request.
 *
 * Drop-ins implement the `wp_cache_*` functions through the global `$wp_object_cache`, as core does.
 */
final class Cache_Overlay {

	/**
	 * The real cache; drop-ins bring their own class with core's methods.
	 *
	 * @var object
	 * @phpstan-var mixed
	 */
	private $cache;

	/**
	 * The overlay while it is taken down.
	 *
	 * @var self|null
	 */
	private static $resting;

	/**
	 * What this request wrote.
	 *
	 * @var Cache_Writes
	 */
	private $writes;

	/**
	 * Puts the overlay up, if the object cache outlives the request.
	 */
	public static function put_up(): void {
		global $wp_object_cache;
		if ( wp_using_ext_object_cache() && is_object( $wp_object_cache ) && ! $wp_object_cache instanceof self ) {
			// phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- That is the point.
			$wp_object_cache = self::$resting && self::$resting->cache === $wp_object_cache ? self::$resting : new self( $wp_object_cache );
		}
	}

	/**
	 * Takes the overlay down for a while: what is written then goes to the real cache. What this request wrote before is kept
	 * for when it is put up again.
	 */
	public static function take_down(): void {
		global $wp_object_cache;
		if ( $wp_object_cache instanceof self ) {
			self::$resting = $wp_object_cache;
			// phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- Undoes what put_up() did.
			$wp_object_cache = $wp_object_cache->cache;
		}
	}

	/**
	 * Whether the `wp_cache_*` functions of this site go through the global object, so that an overlay can catch them.
	 * Writes nothing: the stand-in swallows what it is given.
	 */
	public static function can_protect(): bool {
		global $wp_object_cache;
		if ( ! wp_using_ext_object_cache() ) {
			return true;
		}
		if ( ! is_object( $wp_object_cache ) ) {
			return false;
		}
		$real    = $wp_object_cache;
		$overlay = new self( $real );
		// phpcs:disable WordPress.WP.GlobalVariablesOverride.Prohibited
		$wp_object_cache = $overlay;
		wp_cache_set( 'canary', 1, 'ws401', 1 );
		$wp_object_cache = $real;
		// phpcs:enable
		if ( $overlay->writes->is_any() ) {
			return true;
		}
		wp_cache_delete( 'canary', 'ws401' );
		return false;
	}

	/**
	 * Wraps a cache.
	 *
	 * @param object $cache The real one.
	 */
	private function __construct( $cache ) {
		$this->cache  = $cache;
		$this->writes = new Cache_Writes();
	}

	/**
	 * Reads.
	 *
	 * @param int|string $key   Key.
	 * @param string     $group Group.
	 * @param bool       $force Ask the store again.
	 * @param bool|null  $found Whether there was a value.
	 * @return mixed The value, or false.
	 */
	public function get( $key, $group = 'default', $force = false, &$found = null ) {
		$written = $this->writes->of( $key, $group );
		if ( null !== $written ) {
			$found = array() !== $written;
			return $found ? $written[0] : false;
		}
		return $this->cache->get( $key, $group, $force, $found );
	}

	/**
	 * Reads several.
	 *
	 * @param array  $keys  Keys.
	 * @param string $group Group.
	 * @param bool   $force Ask the store again.
	 * @return array Key => value or false.
	 */
	public function get_multiple( $keys, $group = 'default', $force = false ) {
		$values = array();
		foreach ( (array) $keys as $key ) {
			$values[ $key ] = $this->get( $key, $group, $force );
		}
		return $values;
	}

	/**
	 * Writes, for this request.
	 *
	 * @param int|string $key   Key.
	 * @param mixed      $value Value.
	 * @param string     $group Group.
	 */
	public function set( $key, $value, $group = 'default' ): bool {
		$this->writes->set( $key, $group, $value );
		return true;
	}

	/**
	 * Writes what is not there yet.
	 *
	 * @param int|string $key   Key.
	 * @param mixed      $value Value.
	 * @param string     $group Group.
	 */
	public function add( $key, $value, $group = 'default' ): bool {
		return ! wp_suspend_cache_addition() && ! $this->has( $key, $group ) && $this->set( $key, $value, $group );
	}

	/**
	 * Writes what is there already.
	 *
	 * @param int|string $key   Key.
	 * @param mixed      $value Value.
	 * @param string     $group Group.
	 */
	public function replace( $key, $value, $group = 'default' ): bool {
		return $this->has( $key, $group ) && $this->set( $key, $value, $group );
	}

	/**
	 * Deletes, for this request.
	 *
	 * @param int|string $key   Key.
	 * @param string     $group Group.
	 */
	public function delete( $key, $group = 'default' ): bool {
		$had = $this->has( $key, $group );
		$this->writes->delete( $key, $group );
		return $had;
	}

	/**
	 * Counts up.
	 *
	 * @param int|string $key    Key.
	 * @param int        $offset By how much.
	 * @param string     $group  Group.
	 * @return int|false The new value.
	 */
	public function incr( $key, $offset = 1, $group = 'default' ) {
		$found = false;
		$value = $this->get( $key, $group, false, $found );
		if ( ! $found ) {
			return false;
		}
		$value = max( 0, ( is_numeric( $value ) ? (int) $value : 0 ) + (int) $offset );
		$this->set( $key, $value, $group );
		return $value;
	}

	/**
	 * Counts down.
	 *
	 * @param int|string $key    Key.
	 * @param int        $offset By how much.
	 * @param string     $group  Group.
	 * @return int|false The new value.
	 */
	public function decr( $key, $offset = 1, $group = 'default' ) {
		return $this->incr( $key, - (int) $offset, $group );
	}

	/**
	 * Empties the cache, for this request.
	 */
	public function flush(): bool {
		return $this->flush_group( '*' );
	}

	/**
	 * Empties a group, for this request.
	 *
	 * @param string $group Group.
	 */
	public function flush_group( $group ): bool {
		$this->writes->empty_group( (string) $group );
		return true;
	}

	/**
	 * Everything else: several values at once become single ones, reading and housekeeping goes to the real cache,
	 * anything that might write is refused.
	 *
	 * @param string $name      Method.
	 * @param array  $arguments Arguments.
	 * @return mixed What the method returns; false when refused.
	 */
	public function __call( $name, $arguments ) {
		if ( preg_match( '/^(set|add|replace|delete)_multiple$/', $name, $found ) ) {
			$results = array();
			foreach ( (array) $arguments[0] as $key => $value ) {
				$key             = 'delete' === $found[1] ? $value : $key;
				$results[ $key ] = 'delete' === $found[1]
					? $this->delete( $key, $arguments[1] ?? 'default' )
					: $this->{$found[1]}( $key, $value, $arguments[1] ?? 'default' );
			}
			return $results;
		}
		if ( preg_match( '/^(get|has|is|stats|info|supports|switch_to_blog$|reset$|close$|add_(global|non_persistent)_groups$)/i', $name ) && is_callable( array( $this->cache, $name ) ) ) {
			return $this->cache->$name( ...$arguments );
		}
		return false;
	}

	/**
	 * Properties other code reads from the cache, such as its statistics.
	 *
	 * @param string $name Property.
	 * @return mixed Its value.
	 */
	public function __get( $name ) {
		return $this->cache->$name ?? null;
	}

	/**
	 * Whether the cache has a property.
	 *
	 * @param string $name Property.
	 */
	public function __isset( $name ): bool {
		return isset( $this->cache->$name );
	}

	/**
	 * Whether a key has a value, as this request sees it.
	 *
	 * @param int|string $key   Key.
	 * @param string     $group Group.
	 */
	private function has( $key, $group ): bool {
		$found = false;
		$value = $this->get( $key, $group, false, $found );
		return null === $found ? false !== $value : (bool) $found;
	}
}
