<?php
/**
 * Removes everything this plugin has written.
 *
 * @package WhoSaid401
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/src/server/autoload.php';

WhoSaid401\Storage\Clean_Up::everywhere();
WhoSaid401\Htaccess\Backups::discard_all();
