<?php
/**
 * Plugin Name: Who Said 401: gate for test requests
 * Description: Lets Tools → Who Said 401 see what a request would answer without one plugin or another. Every other request passes by untouched. Goes away by itself when the test ends.
 * Author:      Who Said 401
 * License:     GPL-2.0-or-later
 *
 * @package WhoSaid401
 */

if ( ! isset( $_SERVER['HTTP_X_WS401_RUN'] ) && ! isset( $_GET['ws401_run'] ) ) { // phpcs:ignore WordPress.Security.NonceVerification
	// Two looks at the disk, and only in the installed copy: it goes when the plugin is gone, or no run can be going on any more.
	$ws401_gone = '00-who-said-401.php' === basename( __FILE__ ) && ! is_file( 'the plugin’s folder/sandbox/class-sandbox.php' );
	if ( $ws401_gone || ( '00-who-said-401.php' === basename( __FILE__ ) && filemtime( __FILE__ ) + 1860 < time() ) ) {
		@unlink( __FILE__ ); // phpcs:ignore WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- Ours; whoever comes next tries again.
		$ws401_gone && $GLOBALS['wpdb']->query( "DELETE FROM {$GLOBALS['wpdb']->base_prefix}options WHERE option_name REGEXP '^ws401_(runs|trace_|trips|pending|probe_)'" ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
	}
	return;
}

defined( 'ABSPATH' ) || exit;

// Neither input is trusted before its signature has been checked, and none is ever printed or stored.
// phpcs:disable WordPress.Security.ValidatedSanitizedInput, WordPress.Security.NonceVerification
// phpcs:disable WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode

/*
 * The installed copy has this folder written into it in place of `the plugin’s folder` and `__DIR__`, the version in place of `''`.
 *
 * This file decides alone, also after the plugin's folder has gone, what is ours: a capability bears a stamp that only this
 * site makes and that outlives its run. What bears none is a stranger's, and nothing tells him that we are here. What bears one
 * was meant to change nothing: where it is not, or no longer, granted (`Sandbox\Gate`), an unsafe request is refused.
 */
( static function ( string $directory, string $version ): void {
	if ( defined( 'WS401_GATE' ) || wp_installing() ) {
		return;
	}
	// Neither the database nor a run is asked. Twin: Runs\Run_List::stamp_of().
	$salt = '';
	foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT' ) as $constant ) {
		$salt .= '|' . ( defined( $constant ) ? constant( $constant ) : '' );
	}
	$is_ours = static function ( $token ) use ( $salt ): bool {
		$body  = is_string( $token ) && strlen( $token ) <= 4096 ? strtok( $token, '.' ) : false;
		$asked = false === $body ? null : json_decode( (string) base64_decode( strtr( $body, '-_', '+/' ), true ), true );
		return is_array( $asked ) && is_string( $asked['r'] ?? null ) && is_string( $asked['k'] ?? null )
			&& hash_equals( hash_hmac( 'sha256', 'ws401-stamp|' . $asked['r'], $salt ), $asked['k'] );
	};
	$tokens  = array_filter( array( $_SERVER['HTTP_X_WS401_RUN'] ?? null, $_GET['ws401_run'] ?? null ), $is_ours );
	if ( array() === $tokens ) {
		return;
	}
	define( 'WS401_GATE', $version );

	// As WP_REST_Server::serve_request() does: the query argument wins over the header. Twin: Sending\Effective_Method::of_this_request().
	$method = $_GET['_method'] ?? $_SERVER['HTTP_X_HTTP_METHOD_OVERRIDE'] ?? $_SERVER['REQUEST_METHOD'] ?? '';
	$method = is_string( $method ) ? strtoupper( $method ) : '';
	$safe   = in_array( $method, array( 'GET', 'HEAD', 'OPTIONS' ), true )
		&& in_array( $_SERVER['REQUEST_METHOD'] ?? '', array( 'GET', 'HEAD', 'OPTIONS' ), true );

	// The address as the probe meant it: our own arguments are not part of it.
	$uri      = explode( '?', (string) ( $_SERVER['REQUEST_URI'] ?? '' ), 2 );
	$is_other = static function ( string $argument ): bool {
		return ! preg_match( '/^ws401_(?:run|probe)=/', $argument );
	};
	$query    = implode( '&', array_filter( explode( '&', $uri[1] ?? '' ), $is_other ) );
	$address  = $uri[0] . ( '' === $query ? '' : '?' . $query );

	$is_page = defined( 'WP_USE_THEMES' ) && WP_USE_THEMES;
	$is_echo = defined( 'DOING_AJAX' ) && DOING_AJAX && 'ws401_echo' === ( $_GET['action'] ?? '' );
	// Read without an argument, one of them shows its form and the other one says that it takes POST only; nothing else.
	// What PHP got counts: a rule of the web server may add what does not stand in the address.
	$is_form = 'GET' === $method && 'GET' === ( $_SERVER['REQUEST_METHOD'] ?? '' ) && '' === $query
		&& array() === array_diff_key( $_GET, array_flip( array( 'ws401_run', 'ws401_probe' ) ) )
		&& in_array( $_SERVER['SCRIPT_FILENAME'] ?? '', array( ABSPATH . 'wp-login.php', ABSPATH . 'xmlrpc.php' ), true );
	$granted = null;
	if ( ( $is_page || $is_echo || $is_form ) && is_file( $directory . '/sandbox/class-gate.php' ) ) {
		require_once $directory . '/sandbox/class-gate.php';
		$granted = WhoSaid401\Sandbox\Gate::open( (string) reset( $tokens ), $method, $address, $safe, $version );
	}
	if ( null === $granted && ! $safe ) {
		// It was meant to save nothing. Let through as an ordinary request, it would save.
		defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Read by page caches.
		http_response_code( 403 );
		foreach ( array( 'Content-Type: application/json', 'Cache-Control: no-store, private', 'CDN-Cache-Control: no-store', 'Surrogate-Control: no-store', 'X-Accel-Expires: 0', 'Vary: *' ) as $header ) {
			header( $header );
		}
		exit( '{"code":"ws401_run_invalid","message":"The permission of this test request is not valid (any more).","data":{"status":403}}' );
	}
	if ( null === $granted ) {
		return;
	}

	unset( $_SERVER['HTTP_X_WS401_RUN'], $_GET['ws401_run'], $_GET['ws401_probe'], $_REQUEST['ws401_run'], $_REQUEST['ws401_probe'] );
	$_SERVER['REQUEST_URI']  = $address;
	$_SERVER['QUERY_STRING'] = $query;
	require_once $directory . '/sandbox/class-sandbox.php';
	WhoSaid401\Sandbox\Sandbox::begin( $granted, $version );
} )( __DIR__, '' );
