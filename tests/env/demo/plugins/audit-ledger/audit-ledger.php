<?php
/**
 * Plugin Name: Audit Ledger
 * Description: Writes every request into a table of its own.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\AuditLedger;

defined( 'ABSPATH' ) || exit;

/**
 * Creates the table when it is not there yet, then adds a row. Direct SQL, as logging plugins do.
 */
function add_row() {
	global $wpdb;
	$table = $wpdb->prefix . 'demo_audit_ledger';
	// phpcs:disable WordPress.DB -- The point of this plugin.
	$wpdb->query( "CREATE TABLE IF NOT EXISTS {$table} ( id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT, noted VARCHAR(40) NOT NULL, PRIMARY KEY  (id) )" );
	$wpdb->insert( $table, array( 'noted' => (string) microtime( true ) ) );
	// phpcs:enable
}
add_action( 'init', __NAMESPACE__ . '\add_row' );
