<?php
/**
 * An object cache that outlives the request, for tests: one file for each value. Read-only in the tests' own PHP.
 */

class WP_Object_Cache {
	public $global_groups = array();
	private $folder;
	private $blog = 1;

	public function __construct() {
		$this->folder = WP_CONTENT_DIR . '/test-object-cache/';
		is_dir( $this->folder ) || mkdir( $this->folder );
	}
	private function file( $key, $group ) {
		return $this->folder . md5( $this->blog . '|' . $group . '|' . $key );
	}
	public function get( $key, $group = 'default', $force = false, &$found = null ) {
		$file  = $this->file( $key, $group );
		$found = is_file( $file );
		return $found ? unserialize( file_get_contents( $file ) ) : false;
	}
	public function set( $key, $value, $group = 'default' ) {
		return 'cli' === PHP_SAPI || (bool) file_put_contents( $this->file( $key, $group ), serialize( $value ), LOCK_EX );
	}
	public function delete( $key, $group = 'default' ) {
		$file = $this->file( $key, $group );
		return 'cli' !== PHP_SAPI && is_file( $file ) && unlink( $file );
	}
	public function flush() {
		return (bool) array_map( 'unlink', glob( $this->folder . '*' ) );
	}
}

function wp_cache_init() {
	$GLOBALS['wp_object_cache'] = new WP_Object_Cache();
}
function wp_cache_add_global_groups( $groups ) {}
function wp_cache_add_non_persistent_groups( $groups ) {}
function wp_cache_switch_to_blog( $blog ) {}
function wp_cache_close() {
	return true;
}
function wp_cache_get( $key, $group = '', $force = false, &$found = null ) {
	return $GLOBALS['wp_object_cache']->get( $key, $group, $force, $found );
}
function wp_cache_set( $key, $value, $group = '', $expire = 0 ) {
	return $GLOBALS['wp_object_cache']->set( $key, $value, $group, $expire );
}
function wp_cache_add( $key, $value, $group = '', $expire = 0 ) {
	$found = false;
	wp_cache_get( $key, $group, false, $found );
	return ! $found && wp_cache_set( $key, $value, $group );
}
function wp_cache_replace( $key, $value, $group = '', $expire = 0 ) {
	$found = false;
	wp_cache_get( $key, $group, false, $found );
	return $found && wp_cache_set( $key, $value, $group );
}
function wp_cache_delete( $key, $group = '' ) {
	return $GLOBALS['wp_object_cache']->delete( $key, $group );
}
function wp_cache_incr( $key, $offset = 1, $group = '' ) {
	$value = wp_cache_get( $key, $group );
	return is_numeric( $value ) ? ( wp_cache_set( $key, $value + $offset, $group ) ? $value + $offset : false ) : false;
}
function wp_cache_decr( $key, $offset = 1, $group = '' ) {
	return wp_cache_incr( $key, -$offset, $group );
}
function wp_cache_flush() {
	return $GLOBALS['wp_object_cache']->flush();
}
