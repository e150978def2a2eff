<?php
/**
 * Plugin Name: Garden Settings
 * Description: Has a settings screen and a link to it.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\GardenSettings;

defined( 'ABSPATH' ) || exit;

add_action(
	'admin_menu',
	function () {
		add_options_page(
			'Garden',
			'Garden',
			'manage_options',
			'garden-settings',
			function () {
				echo '<div class="wrap"><h1>Garden</h1><p>Nothing to set.</p></div>';
			}
		);
	}
);
add_filter(
	'plugin_action_links_' . plugin_basename( __FILE__ ),
	function ( $links ) {
		$links['settings'] = sprintf(
			'<a href="%s">Settings</a>',
			esc_url( admin_url( 'options-general.php?page=garden-settings' ) )
		);
		return $links;
	}
);
