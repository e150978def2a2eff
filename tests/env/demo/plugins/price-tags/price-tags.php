<?php
/**
 * Plugin Name: Price Tags
 * Description: Adds a field to posts in REST answers.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PriceTags;

defined( 'ABSPATH' ) || exit;

add_action(
	'rest_api_init',
	function () {
		register_rest_field(
			'post',
			'price_tag',
			array(
				'get_callback' => function () {
					return null;
				},
				'schema'       => array( 'type' => array( 'number', 'null' ) ),
			)
		);
	}
);
