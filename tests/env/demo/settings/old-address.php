<?php
/**
 * Rewrite rules as they were before the REST API got another address.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

flush_rewrite_rules( false );
$demo_rules = array();
foreach ( get_option( 'rewrite_rules' ) as $demo_pattern => $demo_target ) {
	$demo_rules[ str_replace( rest_get_url_prefix(), 'wp-json', $demo_pattern ) ] = $demo_target;
}
update_option( 'rewrite_rules', $demo_rules );
