<?php
/**
 * Constants that WordPress defines while it starts. The stubs leave them out, and PHPStan has to know their type.
 *
 * @package WhoSaid401
 */

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedConstantFound -- WordPress's own names.
define( 'ABSPATH', '/' );
define( 'WPINC', 'wp-includes' );
define( 'DB_NAME', 'wordpress' );
define( 'WP_CONTENT_DIR', '/wp-content' );
define( 'WP_PLUGIN_DIR', '/wp-content/plugins' );
define( 'WPMU_PLUGIN_DIR', '/wp-content/mu-plugins' );
define( 'LOGGED_IN_COOKIE', 'wordpress_logged_in_' );
define( 'AUTH_COOKIE', 'wordpress_' );
define( 'SECURE_AUTH_COOKIE', 'wordpress_sec_' );
define( 'ADMIN_COOKIE_PATH', '/wp-admin' );
define( 'MINUTE_IN_SECONDS', 60 );
define( 'HOUR_IN_SECONDS', 3600 );
define( 'DAY_IN_SECONDS', 86400 );
define( 'KB_IN_BYTES', 1024 );
