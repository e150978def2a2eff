<?php
/**
 * Takes the last scenario's plugins, theme and traces out of the database and puts the next one's plugins and theme in.
 *
 * Options are written directly: no plugin is loaded for it, and none is told, so that counters of
 * (de)activations stay at nothing. Expects $demo_order: array{
 *     remove: string[], add: string[], theme: array{stylesheet: string, template: string}|null
 * } and prints the theme that was active before as JSON.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

global $wpdb;

$demo_before = array(
	'stylesheet' => get_option( 'stylesheet' ),
	'template'   => get_option( 'template' ),
);

$demo_active = array_diff( (array) get_option( 'active_plugins', array() ), $demo_order['remove'] );
$demo_active = array_unique( array_merge( $demo_active, $demo_order['add'] ) );
sort( $demo_active );
update_option( 'active_plugins', array_values( $demo_active ) );

if ( $demo_order['theme'] ) {
	update_option( 'stylesheet', $demo_order['theme']['stylesheet'] );
	update_option( 'template', $demo_order['theme']['template'] );
}

// The plugins that were active have written on init already, so this is the last word.
// phpcs:disable WordPress.DB -- What the demo plugins have written, by their common prefix.
$demo_options = $wpdb->get_col( "SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE 'demo\_%' OR option_name LIKE '\_transient\_demo\_%' OR option_name LIKE '\_transient\_timeout\_demo\_%'" );
foreach ( $demo_options as $demo_option ) {
	delete_option( $demo_option );
}
$wpdb->query( "DROP TABLE IF EXISTS {$wpdb->prefix}demo_audit_ledger" );
// phpcs:enable
wp_unschedule_hook( 'demo_night_shift' );

foreach ( WP_Application_Passwords::get_user_application_passwords( 1 ) as $demo_password ) {
	if ( 'Demo phone' === $demo_password['name'] ) {
		WP_Application_Passwords::delete_application_password( 1, $demo_password['uuid'] );
	}
}

if ( '/%postname%/' !== get_option( 'permalink_structure' ) ) {
	$GLOBALS['wp_rewrite']->set_permalink_structure( '/%postname%/' );
}

// WordPress writes them anew when they are asked for, with the plugins of then.
delete_option( 'rewrite_rules' );
wp_clean_plugins_cache( false );
wp_clean_themes_cache( false );
wp_cache_flush();

echo wp_json_encode( $demo_before );
