<?php
/**
 * Application passwords as a migration leaves them that moved users and not all options.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Demo phone' ) );
delete_network_option( get_main_network_id(), 'using_application_passwords' );
