<?php
/**
 * Lets a test choose the moment at which something happens: written into the site's must-use plugins by tests/htaccess-apply.
 *
 * @package WhoSaid401
 */

// phpcs:disable WordPress -- Runs in a test's own site only.
( static function () {
	$folder = WP_CONTENT_DIR . '/conduct/';
	$action = $_GET['action'] ?? '';
	if ( in_array( $action, array( 'ws401_htaccess_apply', 'ws401_htaccess_guard' ), true ) ) {
		file_put_contents( $folder . $action, getmypid() );
	}
	if ( file_exists( $folder . 'no-file-mods' ) ) {
		define( 'DISALLOW_FILE_MODS', true );
	}
	if ( file_exists( $folder . 'no-guard' ) && 'ws401_htaccess_guard' === $action ) {
		exit;
	}
	// How long each look may take at most, in the order in which they are sent.
	add_filter(
		'http_request_args',
		static function ( $args, $url ) use ( $folder ) {
			if ( false !== strpos( $url, 'ws401_probe=' ) ) {
				file_put_contents( $folder . 'looks', $args['timeout'] . "\n", FILE_APPEND );
			}
			return $args;
		},
		10,
		2
	);
	// A site that has become slow under the new text.
	if ( isset( $_GET['ws401_probe'], $_SERVER['TEST_SLOW'] ) ) {
		for ( $left = 2000; $left > 0 && ! file_exists( $folder . 'go-on' ); $left-- ) {
			usleep( 10000 );
			clearstatcache();
		}
		touch( $folder . 'answered' );
	}
	// A site that takes its time for everything.
	if ( isset( $_GET['ws401_probe'] ) && file_exists( $folder . 'pause' ) ) {
		usleep( 1000 * (int) file_get_contents( $folder . 'pause' ) );
	}
	// The site's own look at its home, before and after a change.
	if ( isset( $_GET['ws401_probe'] ) && '/' === strtok( $_SERVER['REQUEST_URI'], '?' ) && file_exists( $folder . 'hold' ) ) {
		touch( $folder . 'held' );
		while ( file_exists( $folder . 'hold' ) ) {
			usleep( 10000 );
			clearstatcache();
		}
	}
} )();
