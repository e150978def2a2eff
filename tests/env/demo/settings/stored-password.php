<?php
/**
 * Somebody has an application password.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Demo phone' ) );
