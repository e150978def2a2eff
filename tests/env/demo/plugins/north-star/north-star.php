<?php
/**
 * Plugin Name: North Star
 * Description: Loads its classes only when they are used.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\NorthStar;

defined( 'ABSPATH' ) || exit;

spl_autoload_register(
	function ( $class_name ) {
		$file = __DIR__ . '/classes/' . strtolower( str_replace( array( __NAMESPACE__ . '\\', '_' ), array( '', '-' ), $class_name ) ) . '.php';
		if ( 0 === strpos( $class_name, __NAMESPACE__ . '\\' ) && is_readable( $file ) ) {
			require_once $file;
		}
	}
);

add_action(
	'init',
	function () {
		Compass::start();
	}
);
