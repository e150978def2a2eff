<?php
/**
 * What listens on a request that is addressed to this plugin, or while something is pending.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401;

defined( 'ABSPATH' ) || exit;

Answering\Own_Request::begin();
Dry_Runs\Dry_Run::listen();
Runs\Runs::listen();
Htaccess\Overdue::listen();
Credentials\Trips::listen();
Storage\Pending::listen();
Credentials\Cookie_Echo::listen();
Sending\Site_Proof::listen();

add_action( 'admin_init', array( Actions\Registry::class, 'register' ) );
