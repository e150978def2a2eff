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

use WhoSaid401\Answering\Own_Request;
use WhoSaid401\Dry_Runs\Dry_Run;
use WhoSaid401\Dry_Runs\Permit_Rows;
use WhoSaid401\Screen\Around;
use WhoSaid401\Screen\Page;
use WhoSaid401\Screen\Recorder;
use WhoSaid401\Sending\Site_Proof;
use WhoSaid401\Storage\Clean_Up;
use WhoSaid401\Storage\Pending;

defined( 'ABSPATH' ) || exit;

// A second copy (say, one unpacked from a zip beside a checkout) must not declare everything again.
if ( defined( __NAMESPACE__ . '\VERSION' ) ) {
	return;
}

const VERSION     = '0.1.0';
const PLUGIN_FILE = __FILE__;

require_once __DIR__ . '/src/server/autoload.php';

// On the requests of visitors each of these is a hook, a test of one header, or a look at options that are loaded already.
Own_Request::begin();
Dry_Run::listen();
Permit_Rows::listen();
Runs\Runs::listen();
Htaccess\Overdue::listen();
Credentials\Trips::listen();
Pending::listen();
Credentials\Cookie_Echo::listen();
Site_Proof::listen();

is_admin() && Around::listen();
add_action( 'admin_menu', array( Page::class, 'add_to_tools' ) );
add_action( 'network_admin_menu', array( Page::class, 'add_to_network_settings' ) );
add_action( 'wp_abilities_api_init', array( Abilities\Facts_Ability::class, 'register' ) );
add_action( 'enqueue_block_editor_assets', array( Recorder::class, 'enqueue' ) );
add_action( 'admin_init', array( Actions\Registry::class, 'register' ) );

register_deactivation_hook( __FILE__, array( Clean_Up::class, 'on_deactivation' ) );
