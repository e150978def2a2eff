import type { PluginCode } from './plugin-files';

/** Run on every request of the REST API, as plugins do on `init`; never in the tests' own PHP. */
const onRest = ( code: string ) =>
	`add_action( 'init', function () {
	global $wpdb;
	if ( 'cli' !== PHP_SAPI && false !== strpos( $_SERVER['REQUEST_URI'], '/wp-json/' ) ) {
		${ code }
	}
} );`;

/** Plugins that write wherever a plugin can write in WordPress, with each request. */
export const BUSY: PluginCode = {
	'busy-options/busy-options.php': onRest(
		`update_option( 'busy_option', microtime( true ) );
		add_option( 'busy_option_' . wp_rand(), 1 );
		delete_option( 'blogdescription' );
		update_option( 'active_plugins', array() );
		set_transient( 'busy_transient', microtime( true ), 60 );
		flush_rewrite_rules();`
	),
	'busy-tables/busy-tables.php': onRest(
		`$wpdb->query( "CREATE TABLE IF NOT EXISTS {$wpdb->prefix}busy ( n BIGINT )" );
		$wpdb->query( "INSERT INTO {$wpdb->prefix}busy VALUES ( 1 )" );
		$wpdb->insert( $wpdb->posts, array( 'post_title' => 'busy' ) );
		$wpdb->query( "/* a comment first */ UPDATE {$wpdb->users} SET user_status = user_status + 1" );`
	),
	'busy-past-wpdb/busy-past-wpdb.php': onRest(
		`try {
			mysqli_query( $wpdb->dbh, "INSERT INTO {$wpdb->prefix}busy_before VALUES ( 1 )" );
		} catch ( mysqli_sql_exception $e ) {
			header( 'X-Busy: refused' );
		}`
	),
	'busy-content/busy-content.php': onRest(
		`wp_insert_post( array( 'post_title' => 'Busy', 'post_status' => 'publish' ) );
		update_user_meta( 1, 'busy', microtime( true ) );
		wp_update_term( 1, 'category', array( 'description' => microtime() ) );`
	),
	'busy-cron/busy-cron.php': onRest(
		`wp_schedule_event( time(), 'hourly', 'busy_event_' . wp_rand() );
		spawn_cron();`
	),
	'busy-cache/busy-cache.php': onRest(
		`wp_cache_set( 'busy', microtime( true ), 'busy' );
		wp_cache_add( 'busy-' . wp_rand(), 1, 'busy' );
		wp_cache_set_multiple( array( 'a' => microtime( true ) ), 'busy' );
		wp_cache_delete( 'alloptions', 'options' );
		wp_cache_incr( 'there-before', 1, 'busy' );
		if ( wp_using_ext_object_cache() && 'here' !== wp_cache_get( 'there-before-too', 'busy' ) ) {
			header( 'X-Busy-Cache: blind' );
		}`
	),
	'busy-mail/busy-mail.php': onRest(
		`wp_mail( 'busy@example.org', 'Busy', 'Busy' );
		wp_remote_post( home_url( '/busy-ping' ), array( 'blocking' => false ) );
		wp_set_auth_cookie( 1 );`
	),
	'busy-hooks/busy-hooks.php': `register_activation_hook( __FILE__, function () { update_option( 'busy_activated', 1 + get_option( 'busy_activated', 0 ) ); } );
register_deactivation_hook( __FILE__, function () { update_option( 'busy_deactivated', 1 + get_option( 'busy_deactivated', 0 ) ); } );`,
};
