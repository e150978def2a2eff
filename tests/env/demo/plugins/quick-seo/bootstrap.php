<?php
/**
 * Plugin Name: Quick SEO
 * Description: Its main file is not named after its folder.
 * Version: 8.2.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuickSeo;

defined( 'ABSPATH' ) || exit;

require_once __DIR__ . '/includes/class-head.php';

add_action( 'wp_head', array( Head::class, 'print_description' ), 1 );
