<?php
/**
 * A limiter and a log as security plugins have them, as small as can be: five wrong logins from an address lock it out, and each
 * is written down.
 */
function mini_limiter_failed( $hook ) {
	global $wpdb;
	$count = (int) get_site_option( 'mini_failed', 0 );
	update_site_option( 'mini_failed', $count + 1 );
	// A log of its own, past the options.
	$wpdb->query( "CREATE TABLE IF NOT EXISTS {$wpdb->base_prefix}mini_log ( hook VARCHAR(64) )" );
	$wpdb->insert( $wpdb->base_prefix . 'mini_log', array( 'hook' => $hook ) );
}
foreach ( array( 'wp_login_failed', 'application_password_failed_authentication' ) as $hook ) {
	add_action(
		$hook,
		function () use ( $hook ) {
			mini_limiter_failed( $hook );
		}
	);
}

// A lock holds for the right password too.
add_filter(
	'authenticate',
	function ( $user ) {
		return 5 <= (int) get_site_option( 'mini_failed', 0 ) ? new WP_Error( 'mini_locked', 'Locked.' ) : $user;
	},
	99
);
add_filter(
	'rest_authentication_errors',
	function ( $error ) {
		return 5 <= (int) get_site_option( 'mini_failed', 0 ) ? new WP_Error( 'mini_locked', 'Locked.', array( 'status' => 429 ) ) : $error;
	},
	PHP_INT_MAX
);

// A door that asks for a password by itself, in its permission callback, and leaves a trace while it does.
add_action(
	'rest_api_init',
	function () {
		register_rest_route(
			'mini/v1',
			'/door',
			array(
				'methods'             => 'POST',
				'permission_callback' => function ( $request ) {
					update_site_option( 'mini_asked', 1 + (int) get_site_option( 'mini_asked', 0 ) );
					return wp_authenticate( (string) $request->get_header( 'X-User' ), (string) $request->get_header( 'X-Pass' ) ) instanceof WP_User;
				},
				'callback'            => function () {
					update_site_option( 'mini_opened', 1 );
					return true;
				},
			)
		);
	}
);
