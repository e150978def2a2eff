<?php
/**
 * Plugin Name: Script Trimmer
 * Description: Removes inline scripts, among them the one that hands the nonce over.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ScriptTrimmer;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_enqueue_scripts',
	function () {
		$script = wp_scripts()->query( 'wp-api-fetch' );
		if ( $script ) {
			$script->extra['after'] = array_filter(
				$script->extra['after'] ?? array(),
				function ( $line ) {
					return false === strpos( (string) $line, 'createNonceMiddleware' );
				}
			);
		}
	},
	PHP_INT_MAX
);
