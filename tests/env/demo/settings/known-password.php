<?php
/**
 * Somebody has an application password, which is known: “abcd EFGH 1234 ijkl MNOP 6789”.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

$demo_created = WP_Application_Passwords::create_new_application_password( 1, array( 'name' => 'Demo phone' ) );
$demo_all     = WP_Application_Passwords::get_user_application_passwords( 1 );
$demo_hash    = function_exists( 'wp_fast_hash' ) ? 'wp_fast_hash' : 'wp_hash_password';
foreach ( $demo_all as $demo_key => $demo_one ) {
	if ( $demo_created[1]['uuid'] === $demo_one['uuid'] ) {
		$demo_all[ $demo_key ]['password'] = $demo_hash( 'abcdEFGH1234ijklMNOP6789' );
	}
}
update_user_meta( 1, WP_Application_Passwords::USERMETA_KEY_APPLICATION_PASSWORDS, $demo_all );
