<?php
/**
 * What the actions about .htaccess have in common.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Time_Limit;

defined( 'ABSPATH' ) || exit;

/**
 * On a network of sites the file is everybody's, and so is the network's administrators to look at and to change.
 */
abstract class Htaccess_Action extends Action {

	/**
	 * Capability that the action needs.
	 */
	protected function capability(): string {
		return is_multisite() ? 'manage_network_options' : 'manage_options';
	}

	/**
	 * A field with a list of texts, as JSON.
	 *
	 * @param string $name Field name.
	 * @return string[]
	 * @throws Refusal When it is none.
	 */
	protected static function texts( string $name ): array {
		$list = json_decode( self::field( $name ), true );
		if ( ! is_array( $list ) || count( $list ) > 100 || array_filter( $list, 'is_string' ) !== $list ) {
			/* translators: %s: field name. */
			Refusal::raise( 'ws401_htaccess_field', sprintf( __( 'The field “%s” must be a JSON list of at most 100 texts.', 'who-said-401' ), $name ) );
		}
		return array_values( $list );
	}

	/**
	 * A field with bytes, as base64.
	 *
	 * @param string $text The field.
	 * @param string $name Field name.
	 * @throws Refusal When it is none.
	 */
	protected static function bytes( string $text, string $name ): string {
		$bytes = base64_decode( $text, true );
		if ( false === $bytes ) {
			/* translators: %s: field name. */
			Refusal::raise( 'ws401_htaccess_field', sprintf( __( 'The field “%s” must be base64.', 'who-said-401' ), $name ) );
		}
		return $bytes;
	}

	/**
	 * The field `change`: the id that the page has given to a change.
	 *
	 * @throws Refusal When it is none.
	 */
	protected static function change_id(): string {
		$id = self::field( 'change' );
		if ( ! preg_match( '/^[0-9a-f]{16}\z/', $id ) ) {
			Refusal::raise( 'ws401_htaccess_field', __( 'The field “change” must be 16 hexadecimal digits.', 'who-said-401' ) );
		}
		return $id;
	}

	/**
	 * Lets a request wait without holding up others of the same visitor, and go on when nobody listens any more.
	 *
	 * @param int $seconds How long it may take.
	 */
	protected static function be_patient( int $seconds ): void {
		// A plugin's session would be locked until this request ends, and requests of the site to itself would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		ignore_user_abort( true );
		Time_Limit::leave( $seconds );
	}
}
