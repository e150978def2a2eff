<?php
/**
 * What one request wrote to the object cache.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps values, deletions and emptied groups in memory. Objects are copied both ways, as a store would.
 */
final class Cache_Writes {

	/**
	 * Blog, group, key => array( value ), or an empty array where it was deleted.
	 *
	 * @var array<string, array{0?: mixed}>
	 */
	private $written = array();

	/**
	 * Groups that were emptied; `*` for all groups.
	 *
	 * @var array<string, true>
	 */
	private $emptied = array();

	/**
	 * What a key has here.
	 *
	 * @param int|string $key   Key.
	 * @param string     $group Group.
	 * @return array{0?: mixed}|null array( value ); empty where it is gone; null when this request did not touch it.
	 */
	public function of( $key, $group ): ?array {
		$id = $this->id( $key, $group );
		if ( isset( $this->written[ $id ] ) ) {
			return array_map( array( self::class, 'copied' ), $this->written[ $id ] );
		}
		return isset( $this->emptied['*'] ) || isset( $this->emptied[ (string) $group ] ) ? array() : null;
	}

	/**
	 * Keeps a value.
	 *
	 * @param int|string $key   Key.
	 * @param string     $group Group.
	 * @param mixed      $value Value.
	 */
	public function set( $key, $group, $value ): void {
		$this->written[ $this->id( $key, $group ) ] = array( self::copied( $value ) );
	}

	/**
	 * Keeps that a value is gone.
	 *
	 * @param int|string $key   Key.
	 * @param string     $group Group.
	 */
	public function delete( $key, $group ): void {
		$this->written[ $this->id( $key, $group ) ] = array();
	}

	/**
	 * Keeps that a group is empty.
	 *
	 * @param string $group Group; `*` for all.
	 */
	public function empty_group( string $group ): void {
		foreach ( array_keys( $this->written ) as $id ) {
			if ( '*' === $group || false !== strpos( $id, "\n" . $group . "\n" ) ) {
				unset( $this->written[ $id ] );
			}
		}
		$this->emptied[ $group ] = true;
	}

	/**
	 * Whether a value was written or deleted, and is still.
	 */
	public function is_any(): bool {
		return array() !== $this->written;
	}

	/**
	 * A copy of a value.
	 *
	 * @param mixed $value Value.
	 * @return mixed
	 */
	private static function copied( $value ) {
		return is_object( $value ) ? clone $value : $value;
	}

	/**
	 * The name of a value. Kept per blog; a global group is then read afresh on another blog.
	 *
	 * @param int|string $key   Key.
	 * @param string     $group Group.
	 */
	private function id( $key, $group ): string {
		return get_current_blog_id() . "\n" . ( '' === (string) $group ? 'default' : $group ) . "\n" . $key;
	}
}
