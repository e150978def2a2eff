<?php
/**
 * What the classes under test need of WordPress, in its plainest form.
 *
 * @package WhoSaid401
 */

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals, WordPress.WP.AlternativeFunctions, Squiz.Commenting.FunctionComment -- Stand-ins carry WordPress's own names.
define( 'ABSPATH', __DIR__ . '/' );
define( 'WP_CONTENT_DIR', '/nowhere/wp-content' );
define( 'WP_PLUGIN_DIR', __DIR__ );
define( 'WPMU_PLUGIN_DIR', '/nowhere/wp-content/mu-plugins' );

define( 'DB_NAME', 'wordpress' );
define( 'AUTH_KEY', 'key of this site' );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );

$ws401_options = array(
	'home'           => 'https://example.org',
	'siteurl'        => 'https://www.example.org:8443/wp',
	'active_plugins' => array(),
);

function wp_salt( $scheme ) {
	return 'salt of ' . $scheme;
}
function wp_json_encode( $data, $flags = 0 ) {
	return json_encode( $data, $flags );
}
function wp_parse_url( $url, $component = -1 ) {
	return parse_url( $url, $component );
}
function get_option( $name, $missing = false ) {
	global $ws401_options;
	return $ws401_options[ $name ] ?? $missing;
}
function home_url() {
	return get_option( 'home' );
}
function site_url() {
	return get_option( 'siteurl' );
}
function is_ssl() {
	return true;
}
function wp_unslash( $text ) {
	return stripslashes( $text );
}
function rest_get_url_prefix() {
	return 'wp-json';
}
function sanitize_text_field( $text ) {
	return $text;
}
function __( $text ) {
	return $text;
}

function get_current_blog_id() {
	return 1;
}
function wp_installing() {
	return false;
}

$GLOBALS['wpdb'] = new class() { // phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- There is no other.
	/**
	 * Prefix of the tables.
	 *
	 * @var string
	 */
	public $prefix = 'wp_';

	/**
	 * The same.
	 */
	public function get_blog_prefix(): string {
		return $this->prefix;
	}
};
function wp_check_invalid_utf8( $text ) {
	return 1 === preg_match( '/^./us', $text ) ? $text : '';
}

function get_plugins() {
	return array();
}
function get_mu_plugins() {
	return array();
}
function is_multisite() {
	return false;
}
function wp_normalize_path( $path ) {
	return $path;
}
function trailingslashit( $path ) {
	return rtrim( $path, '/' ) . '/';
}
function untrailingslashit( $path ) {
	return rtrim( $path, '/' );
}
function get_theme_root() {
	return '/nowhere/wp-content/themes';
}
function wp_strip_all_tags( $text ) {
	return $text;
}

require __DIR__ . '/class-wp-hook.php';
require __DIR__ . '/class-wp-session-tokens.php';
require __DIR__ . '/class-fuzz.php';
require dirname( __DIR__, 3 ) . '/src/server/autoload.php';
