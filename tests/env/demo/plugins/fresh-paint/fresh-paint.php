<?php
/**
 * Plugin Name: Fresh Paint
 * Description: Shows a picture of the finished house while it is built.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\FreshPaint;

defined( 'ABSPATH' ) || exit;

/**
 * Whether a request is for the part of the site where people log in and work.
 */
function is_back_office(): bool {
	$path = (string) wp_parse_url( sanitize_url( wp_unslash( $_SERVER['REQUEST_URI'] ?? '' ) ), PHP_URL_PATH );
	return (bool) preg_match( '#/wp-(admin|login\.php|cron\.php)#', $path ) || false !== strpos( $path, '/xmlrpc.php' );
}

add_action(
	'init',
	function () {
		if ( 'cli' !== PHP_SAPI && ! is_back_office() && ! is_user_logged_in() ) {
			header( 'Content-Type: text/html; charset=UTF-8' );
			echo '<!DOCTYPE html><html><head><title>Soon</title></head><body><h1>We open in spring</h1></body></html>';
			exit;
		}
	}
);
