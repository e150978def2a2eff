<?php
/**
 * Finds the classes of this plugin, so that a request loads only those it uses.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401;

defined( 'ABSPATH' ) || exit;

/**
 * Loads the file of a class of this plugin.
 *
 * @param string $name Its full name. One that is not of this plugin is left to others.
 */
function load_class( string $name ): void {
	if ( 0 !== strpos( $name, __NAMESPACE__ . '\\' ) ) {
		return;
	}
	$parts = explode( '\\', strtolower( str_replace( '_', '-', substr( $name, strlen( __NAMESPACE__ ) + 1 ) ) ) );
	$file  = 'class-' . array_pop( $parts ) . '.php';
	$path  = __DIR__ . '/' . implode( '', array_map( static fn( $part ) => $part . '/', $parts ) ) . $file;
	if ( is_file( $path ) ) {
		require_once $path;
	}
}

spl_autoload_register( __NAMESPACE__ . '\load_class' );
