<?php
/**
 * What goes into the head of a page.
 *
 * @package Demo
 */

namespace Demo\QuickSeo;

defined( 'ABSPATH' ) || exit;

/**
 * The description tag.
 */
class Head {

	/**
	 * Prints the site's tagline as description.
	 */
	public static function print_description() {
		printf( '<meta name="description" content="%s">', esc_attr( get_bloginfo( 'description' ) ) );
	}
}
