<?php
/**
 * Plugin Name: Corner Shop
 * Description: Sells things.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\CornerShop;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'wc/v3',
			'/orders',
			array(
				'methods'             => 'GET',
				'callback'            => '__return_empty_array',
				'permission_callback' => function () {
					return current_user_can( 'manage_options' ) ? true : new \WP_Error( 'woocommerce_rest_cannot_view', 'Sorry, you cannot list resources.', array( 'status' => rest_authorization_required_code() ) );
				},
			)
		);
	}
);
