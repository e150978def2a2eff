<?php
/**
 * Plugin Name: Brass Forms
 * Description: Forms with an address of their own in the REST API.
 * Version: 2.0.3
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BrassForms;

defined( 'ABSPATH' ) || exit;

/**
 * What add-ons build on.
 *
 * @return string[] Names of the fields every form has.
 */
function base_fields() {
	return array( 'name', 'message' );
}

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'brass-forms/v1',
			'/fields',
			array(
				'methods'             => 'GET',
				'callback'            => __NAMESPACE__ . '\base_fields',
				'permission_callback' => '__return_true',
			)
		);
		register_rest_route(
			'brass-forms/v1',
			'/entries',
			array(
				'methods'             => 'GET',
				'callback'            => '__return_empty_array',
				'permission_callback' => function () {
					return current_user_can( 'edit_posts' );
				},
			)
		);
	}
);
