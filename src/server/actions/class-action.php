<?php
/**
 * What every action of our page has in common.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Answer;
use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * One admin-ajax action: checks who asks, lets the subclass work, answers.
 */
abstract class Action {

	/**
	 * Does the work.
	 *
	 * @return array<string, mixed> The answer's `data`.
	 * @throws Refusal When the request cannot be carried out.
	 */
	abstract protected function work(): array;

	/**
	 * Runs the action for the current request and ends it.
	 */
	public function run(): void {
		if ( 'post' !== sanitize_key( wp_unslash( $_SERVER['REQUEST_METHOD'] ?? '' ) ) ) {
			// A nonce in an address would be kept in logs and histories.
			header( 'Allow: POST' );
			Answer::failure( 'method_not_allowed', __( 'This action is called with POST only.', 'who-said-401' ), 405 );
			return;
		}
		if ( $this->needs_nonce() && ! wp_verify_nonce( sanitize_key( self::field( 'nonce' ) ), 'ws401' ) ) {
			Answer::bare( '-1', 403 );
			return;
		}
		if ( ! current_user_can( $this->capability() ) ) {
			/* translators: %s: name of a WordPress capability, such as activate_plugins. */
			Answer::failure( 'forbidden', sprintf( __( 'Your account may not do this: it takes an administrator with the capability “%s”.', 'who-said-401' ), $this->capability() ), 403 );
			return;
		}
		try {
			$data = $this->work();
		} catch ( Refusal $refusal ) {
			Answer::failure( $refusal->reason, $refusal->getMessage(), $refusal->status );
			return;
		} catch ( \Throwable $thrown ) {
			/* translators: 1: error message, 2: file name, 3: line number. */
			$message = sprintf( __( 'The server stopped at an error: %1$s (%2$s, line %3$d).', 'who-said-401' ), $thrown->getMessage(), basename( $thrown->getFile() ), $thrown->getLine() );
			Answer::failure( 'server_error', $message, 500 );
			return;
		}
		Answer::success( $data );
	}

	/**
	 * Whether the request must bring the page's nonce.
	 */
	protected function needs_nonce(): bool {
		return true;
	}

	/**
	 * Capability that the action needs: the network's when the page of the network admin asks.
	 */
	protected function capability(): string {
		return self::is_network() ? 'manage_network_options' : 'manage_options';
	}

	/**
	 * Whether the page of the network admin asks.
	 */
	protected static function is_network(): bool {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Raises what is needed, never lowers it.
		return is_multisite() && ! empty( $_GET['network'] );
	}

	/**
	 * A field of the request as text; empty when it is absent.
	 *
	 * @param string $name Field name.
	 */
	protected static function field( string $name ): string {
		// phpcs:ignore WordPress.Security.NonceVerification.Missing, WordPress.Security.ValidatedSanitizedInput -- Checked in run(); each caller checks its own format.
		$value = isset( $_POST[ $name ] ) ? wp_unslash( $_POST[ $name ] ) : '';
		return is_string( $value ) ? $value : '';
	}
}
