<?php
/**
 * What became of an application password inside WordPress.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Takes down why an application password was refused. WordPress asks for the reason at priority 90 of
 * `rest_authentication_errors`, but looks at the password at 100 (`rest_cookie_check_errors()`): the answer therefore
 * never says it. Nothing is changed here; the reason is only heard.
 */
final class Credential_Watch {

	/**
	 * The hook on which plugins may refuse a password that is right.
	 */
	public const CONDITIONS = 'wp_authenticate_application_password_errors';

	/**
	 * Begins to listen.
	 */
	public static function listen(): void {
		add_action( 'application_password_failed_authentication', array( self::class, 'refused' ), PHP_INT_MIN );
		add_action( 'application_password_did_authenticate', array( self::class, 'accepted' ), PHP_INT_MIN );
		add_filter( 'rest_authentication_errors', array( self::class, 'user_at_the_end' ), PHP_INT_MAX );
	}

	/**
	 * WordPress refused the password.
	 *
	 * @param mixed $error Why.
	 */
	public static function refused( $error ): void {
		self::note( 'application_password_failed_authentication', is_wp_error( $error ) ? (string) $error->get_error_code() : '' );
	}

	/**
	 * WordPress took the password.
	 */
	public static function accepted(): void {
		self::note( 'application_password_did_authenticate', 'accepted' );
	}

	/**
	 * Whom WordPress takes the request for when authentication is over.
	 *
	 * @param mixed $result Passed through.
	 * @return mixed
	 */
	public static function user_at_the_end( $result ) {
		self::note( 'rest_authentication_errors', 0 === get_current_user_id() ? 'nobody' : 'somebody' );
		return $result;
	}

	/**
	 * A callback that may refuse a right password has run.
	 *
	 * @param Watched_Callback $callback Which.
	 * @param array            $place    Where to say it is.
	 * @param array            $before   What it began with: value, failure.
	 */
	public static function condition_ran( Watched_Callback $callback, array $place, array $before ): void {
		$now = Watched_Value::failure_of( $before['value'] );
		if ( null !== $now && $now !== $before['failure'] ) {
			Trace::add_step( $place, self::CONDITIONS, $callback->priority, '', $now );
			// WordPress asks for conditions only when the password is right.
			Trace_Decision::identity_lost( $place, self::CONDITIONS );
		}
	}

	/**
	 * Takes something down that WordPress itself did.
	 *
	 * @param string $where Hook.
	 * @param string $what  What happened.
	 */
	private static function note( string $where, string $what ): void {
		Trace::add_step( Code_Place::of_callback( 'wp_authenticate_application_password' ), $where, null, '', $what );
	}
}
