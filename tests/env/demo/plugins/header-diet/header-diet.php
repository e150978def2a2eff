<?php
/**
 * Plugin Name: Header Diet
 * Description: Throws the Authorization header away while its file is being loaded.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\HeaderDiet;

defined( 'ABSPATH' ) || exit;

unset( $_SERVER['HTTP_AUTHORIZATION'], $_SERVER['REDIRECT_HTTP_AUTHORIZATION'], $_SERVER['PHP_AUTH_USER'], $_SERVER['PHP_AUTH_PW'] );
