<?php
/**
 * Somebody else has an account, and may write.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

if ( ! get_user_by( 'login', 'second' ) ) {
	wp_insert_user(
		array(
			'user_login' => 'second',
			'user_pass'  => wp_generate_password(),
			'user_email' => 'second@example.org',
			'role'       => 'author',
		)
	);
}
