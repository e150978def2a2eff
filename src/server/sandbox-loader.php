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
		$ws401_gone && $GLOBALS['wpdb']->query( "DELETE FROM {$GLOBALS['wpdb']->base_prefix}options WHERE option_name REGEXP '^ws401_(runs|trace_|trips|pending)'" ); // phpcs:ignore WordPress.DB.DirectDatabaseQuery
	}
	return;
}

defined( 'ABSPATH' ) || exit;

// Neither input is trusted before its signature has been checked, and none is ever printed or stored.
// phpcs:disable WordPress.Security.ValidatedSanitizedInput, WordPress.Security.NonceVerification
// phpcs:disable WordPress.PHP.DiscouragedPHPFunctions.obfuscation_base64_decode, WordPress.WP.AlternativeFunctions.json_encode_json_encode
// The database is asked directly: no object cache and no filter of another must-use plugin may answer in its place.
// phpcs:disable WordPress.DB.DirectDatabaseQuery

/*
 * The installed copy has this folder written into it in place of `the plugin’s folder` and `__DIR__`, the version in place of `''`.
 */
( static function ( string $directory, string $version ): void {
	$is_page = defined( 'WP_USE_THEMES' ) && WP_USE_THEMES;
	$is_echo = defined( 'DOING_AJAX' ) && DOING_AJAX && 'ws401_echo' === ( $_GET['action'] ?? '' );
	if ( defined( 'WS401_GATE' ) || wp_installing() || ! ( $is_page || $is_echo ) ) {
		return;
	}
	define( 'WS401_GATE', $version );

	// As WP_REST_Server::serve_request() does: the query argument wins over the header.
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

	$decode  = static function ( string $text ): string {
		return (string) base64_decode( strtr( $text, '-_', '+/' ), true );
	};
	$open    = static function ( $token ) use ( $decode, $method, $address, $safe ): ?array {
		if ( ! is_string( $token ) || strlen( $token ) > 4096 || 1 !== substr_count( $token, '.' ) ) {
			return null;
		}
		list( $signed, $signature ) = explode( '.', $token );
		$asked                      = json_decode( $decode( $signed ), true );
		if ( ! is_array( $asked ) || ! is_string( $asked['r'] ?? null ) ) {
			return null;
		}

		// A row is input: only with our seal it counts. Twin: Row_Seal.
		$secret = '';
		foreach ( array( 'AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT', 'DB_PASSWORD' ) as $constant ) {
			$secret .= '|' . ( defined( $constant ) ? constant( $constant ) : '' );
		}
		global $wpdb;
		$row    = (string) $wpdb->get_var( "SELECT option_value FROM {$wpdb->base_prefix}options WHERE option_name = 'ws401_runs'" );
		$body   = substr( $row, 0, -74 ) . '}';
		$run    = json_decode( $body, true )['runs'][ $asked['r'] ] ?? null;
		$sealed = ',"mac":"' . hash_hmac( 'sha256', 'ws401_runs|' . $body, $secret ) . '"}';
		if ( ! hash_equals( $sealed, substr( $row, -74 ) ) || ! is_array( $run ) ) {
			return null;
		}

		// Neither the database nor wp-config.php alone is enough to make the key. Twin: Runs\Run_List::key_of().
		$key = hash_hmac( 'sha256', 'ws401-run|' . $asked['r'], $run['secret'] . $secret );
		if ( ! hash_equals( hash_hmac( 'sha256', $signed, (string) hex2bin( $key ), true ), $decode( $signature ) ) ) {
			return null;
		}

		$expires = $asked['x'] ?? null;
		$fits    = is_int( $expires ) && $expires >= time() && $expires <= time() + 60 && $run['expires'] >= time()
			&& is_string( $asked['p'] ?? null ) && preg_match( '/^[\w.-]{1,64}$/', $asked['p'] )
			&& is_string( $asked['m'] ?? null ) && hash_equals( $asked['m'], $method )
			&& is_string( $asked['u'] ?? null ) && hash_equals( $asked['u'], $address )
			&& is_string( $asked['s'] ?? null )
			&& in_array( $asked['t'] ?? 'keep', array( 'keep', 'default', 'none' ), true )
			&& ( $safe || 1 === ( $asked['d'] ?? 0 ) );
		if ( ! $fits ) {
			return null;
		}
		$asked['s'] = $decode( $asked['s'] );
		return array( 'run' => $run ) + $asked;
	};
	$granted = $open( $_SERVER['HTTP_X_WS401_RUN'] ?? $_GET['ws401_run'] );

	if ( null === $granted && ! $safe ) {
		// It was meant to save nothing. Let through as an ordinary request, it would save.
		http_response_code( 403 );
		header( 'Content-Type: application/json' );
		header( 'Cache-Control: no-store, private' );
		exit( '{"code":"ws401_run_invalid","message":"The permission of this test request is not valid (any more).","data":{"status":403}}' );
	}
	if ( null === $granted || ! is_file( $directory . '/sandbox/class-sandbox.php' ) ) {
		return;
	}

	unset( $_SERVER['HTTP_X_WS401_RUN'], $_GET['ws401_run'], $_GET['ws401_probe'], $_REQUEST['ws401_run'], $_REQUEST['ws401_probe'] );
	$_SERVER['REQUEST_URI']  = $address;
	$_SERVER['QUERY_STRING'] = $query;
	require_once $directory . '/sandbox/class-sandbox.php';
	WhoSaid401\Sandbox\Sandbox::begin( $granted, $version );
} )( __DIR__, '' );
