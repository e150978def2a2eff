<?php
/**
 * Plugin Name: Recipe Box
 * Description: A post type that shows in the REST API.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\RecipeBox;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		register_post_type(
			'demo_recipe',
			array(
				'label'        => 'Recipes',
				'public'       => true,
				'show_in_rest' => true,
				'rest_base'    => 'recipes',
			)
		);
	}
);
