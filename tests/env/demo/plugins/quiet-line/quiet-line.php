<?php
/**
 * Plugin Name: Quiet Line
 * Description: Takes the noise out of calls.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\QuietLine;

defined( 'ABSPATH' ) || exit;

add_filter( 'xmlrpc_enabled', '__return_false' );
