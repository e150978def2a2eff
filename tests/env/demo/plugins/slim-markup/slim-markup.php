<?php
/**
 * Plugin Name: Slim Markup
 * Description: Buffers pages and removes comments from them.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\SlimMarkup;

defined( 'ABSPATH' ) || exit;

/**
 * Removes comments, except conditional ones and block delimiters.
 *
 * @param string $html The page.
 * @return string
 */
function slim( $html ) {
	return preg_replace( '/<!--(?!\[if|\s*\/?wp:).*?-->/s', '', $html ) ?? $html;
}
add_action(
	'template_redirect',
	function () {
		ob_start( __NAMESPACE__ . '\slim' );
	}
);
