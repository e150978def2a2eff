<?php
/**
 * Plugin Name: Desk Notes
 * Description: A dashboard widget.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\DeskNotes;

defined( 'ABSPATH' ) || exit;

add_action(
	'wp_dashboard_setup',
	function () {
		wp_add_dashboard_widget(
			'desk_notes',
			'Desk notes',
			function () {
				echo '<p>Nothing noted.</p>';
			}
		);
	}
);
