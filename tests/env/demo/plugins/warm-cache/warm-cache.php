<?php
/**
 * Plugin Name: Warm Cache
 * Description: Puts a value into the object cache on every request.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\WarmCache;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		wp_cache_set( 'demo_warm_cache', microtime( true ), 'demo' );
	}
);
