<?php
/**
 * Plugin Name: Quiet Kitchen
 * Description: Feeds members only.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuietKitchen;

defined( 'ABSPATH' ) || exit;

foreach ( array( 'do_feed', 'do_feed_rdf', 'do_feed_rss', 'do_feed_rss2', 'do_feed_atom' ) as $hook ) {
	add_action(
		$hook,
		function () {
			if ( ! is_user_logged_in() ) {
				wp_die( 'The kitchen serves members only.', '', array( 'response' => 403 ) );
			}
		},
		1
	);
}
