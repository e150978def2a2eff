<?php
/**
 * Installs WordPress from the command line: php install.php '{"root":…,"url":…,"network":…}'.
 *
 * @package WhoSaid401
 */

list( , $argument ) = $argv;

$site = json_decode( $argument, true );

$_SERVER['HTTP_HOST']       = preg_replace( '#^https?://([^/]+).*$#', '$1', $site['url'] );
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['SERVER_SOFTWARE'] = 'Apache'; // Core writes .htaccess for Apache only.

define( 'WP_INSTALLING', true );
define( 'WP_SITEURL', $site['url'] );
// The database is created here, before WordPress looks for it.
mysqli_query( mysqli_connect( 'localhost', 'root', '', '', 0, $site['socket'] ), 'CREATE DATABASE wordpress' );

require $site['root'] . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

// The server is not up yet, and no other host shall be asked.
add_filter(
	'pre_http_request',
	static function () {
		return new WP_Error( 'http_request_failed', 'No request while WordPress is being installed.' );
	}
);

wp_install( 'Who Said 401', 'admin', 'admin@example.org', true, '', 'password' );

if ( $site['network'] ) {
	foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
		$wpdb->$name = $table;
	}
	install_network();
	$result = populate_network( 1, $_SERVER['HTTP_HOST'], 'admin@example.org', 'Who Said 401 network', '/', false );
	if ( is_wp_error( $result ) ) {
		fwrite( STDERR, $result->get_error_message() );
		exit( 1 );
	}
}

$wp_rewrite->set_permalink_structure( '/%postname%/' );
flush_rewrite_rules( true );

foreach ( array( 'Opening hours', 'A walk by the river', 'What we read this month' ) as $number => $post_title ) {
	wp_insert_post(
		array(
			'post_title'   => $post_title,
			'post_content' => '<!-- wp:paragraph --><p>Some words about it.</p><!-- /wp:paragraph -->',
			'post_status'  => 'publish',
			'post_author'  => 1,
			'post_date'    => gmdate( 'Y-m-d H:i:s', time() - DAY_IN_SECONDS * ( $number + 1 ) ),
		)
	);
}

// The caller looks for this: WordPress may end a request with a page and no error code.
echo 'installed';
