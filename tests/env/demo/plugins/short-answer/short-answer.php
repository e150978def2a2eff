<?php
/**
 * Plugin Name: Short Answer
 * Description: Saves the server half answers.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShortAnswer;

defined( 'ABSPATH' ) || exit;

add_filter(
	'rest_authentication_errors',
	function ( $result ) {
		return isset( $_SERVER['REQUEST_METHOD'] ) && 'HEAD' === $_SERVER['REQUEST_METHOD']
			? new \WP_Error( 'whole_answers_only', 'Ask for the whole answer.', array( 'status' => 405 ) )
			: $result;
	}
);
