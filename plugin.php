<?php
/**
 * Plugin Name:       Who Said 401
 * Description:       Finds out which layer, which plugin and which line of this site answered 401, and what makes it stop.
 * Version:           0.1.0
 * Requires at least: 6.8
 * Requires PHP:      7.4
 * Author:            The Who Said 401 contributors
 * License:           GPL-2.0-or-later
 * License URI:       https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain:       who-said-401
 * Domain Path:       /languages
 *
 * @package WhoSaid401
 */

namespace WhoSaid401;

use WhoSaid401\Screen\Around;
use WhoSaid401\Screen\Page;
use WhoSaid401\Screen\Recorder;
use WhoSaid401\Storage\Clean_Up;

defined( 'ABSPATH' ) || exit;

// A second copy (say, one unpacked from a zip beside a checkout) must not declare everything again.
if ( defined( __NAMESPACE__ . '\VERSION' ) ) {
	return;
}

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

/**
 * What is done when a scheduled event comes, by the name that its class schedules it by, or a site of a network goes, before core has taken its options away: as text, so that it is loaded only then.
 */
const EVENTS = array(
	'ws401_expire_runs'         => array( Runs\Runs::class, 'expire' ),
	'ws401_expire_trips'        => array( Credentials\Trips::class, 'expire' ),
	'ws401_htaccess_overdue'    => array( Htaccess\Overdue::class, 'tidy' ),
	'delete_expired_transients' => array( Dry_Runs\Permit_Rows::class, 'expire' ), // Core leaves the rows of permits alone where an object cache has the transients.
	'ws401_history_hour'        => array( History\Changes::class, 'hourly' ),
	'wp_uninitialize_site'      => array( History\Switcher::class, 'drop_with_site' ),
);

/**
 * Rows that exist only while something has to be put back, taken away or answered for, among the options that are loaded already.
 */
const PENDING_ROWS = array( 'ws401_pending', 'ws401_trips', 'ws401_htaccess_change' );

/**
 * Whether this request says a name of ours: in its query, in a header, or as the action of admin-ajax. Only whether it is said: what
 * it is worth, the parts judge that are loaded then.
 */
function is_addressed(): bool {
	// phpcs:disable WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Nothing is done with what it says.
	$action = $_REQUEST['action'] ?? '';
	$names  = array_keys( $_GET );
	if ( wp_doing_ajax() && is_string( $action ) ) {
		$names[] = $action;
	}
	// phpcs:enable
	foreach ( $names as $name ) {
		if ( 0 === strpos( (string) $name, 'ws401_' ) ) {
			return true;
		}
	}
	return isset( $_SERVER['HTTP_X_WS401_RUN'] ) || isset( $_SERVER['HTTP_X_WS401_DRY_RUN'] ) || defined( 'WS401_GATE' );
}

spl_autoload_register(
	static function ( string $name ): void {
		if ( 0 === strpos( $name, __NAMESPACE__ . '\\' ) ) {
			require_once __DIR__ . '/src/server/autoload.php';
			load_class( $name );
		}
	}
);

// This file is all that a request loads of the plugin unless it is addressed to it, or something is pending.
if ( is_addressed() || array() !== array_intersect_key( array_flip( PENDING_ROWS ), wp_load_alloptions() ) ) {
	require __DIR__ . '/src/server/listening.php';
}

// Off until an administrator switches it on. Then it takes one file more, unless something is refused.
if ( isset( wp_load_alloptions()['ws401_history'] ) ) {
	History\Listener::listen();
}
array_map( 'add_action', array_keys( EVENTS ), EVENTS, array_fill( 0, count( EVENTS ), 5 ) );

add_action( 'wp_abilities_api_init', array( Abilities\Facts_Ability::class, 'register' ) );
if ( wp_doing_ajax() ) {
	array_map( 'add_action', array( 'wp_ajax_health-check-ws401-rest', 'wp_ajax_health-check-ws401-editor', 'wp_ajax_health-check-ws401-header', 'wp_ajax_health-check-ws401-loopback' ), array_fill( 0, 4, array( Site_Health\Sent_Tests::class, 'answer' ) ) );
} elseif ( is_admin() ) {
	Around::listen();
	add_action( 'admin_menu', array( Page::class, 'add_to_tools' ) );
	add_action( 'network_admin_menu', array( Page::class, 'add_to_network_settings' ) );
	add_action( 'enqueue_block_editor_assets', array( Recorder::class, 'enqueue' ) );
}
register_deactivation_hook( __FILE__, array( Clean_Up::class, 'on_deactivation' ) );
