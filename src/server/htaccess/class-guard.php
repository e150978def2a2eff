<?php
/**
 * The request that stands by.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Own_Request;
use WhoSaid401\Dry_Runs\Signature;
use WhoSaid401\Sending\Login_Headers;
use WhoSaid401\Sending\Time_Limit;

defined( 'ABSPATH' ) || exit;

/**
 * A second request of the server to itself, begun before the file is changed. It answers at once and goes on running, so that no
 * .htaccess can stop it, and brings the old bytes back when the request that changed the file is gone.
 */
final class Guard {

	private const ACTION = 'ws401_htaccess_guard';

	/**
	 * Seconds it stands by at most.
	 */
	private const LIFETIME = 60;

	/**
	 * Registers the action for a request that brings a valid ticket. Without one it does not exist.
	 */
	public static function register(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- The ticket is the proof; it is only compared.
		$ticket  = isset( $_GET['guard'] ) ? wp_unslash( $_GET['guard'] ) : '';
		$payload = is_string( $ticket ) ? Signature::open( self::ACTION, $ticket ) : null;
		if ( null !== $payload ) {
			add_action( 'wp_ajax_nopriv_' . self::ACTION, static fn() => self::stand_by( (string) $payload['id'] ) );
		}
	}

	/**
	 * Has one begin.
	 *
	 * @param string $id Id of the change.
	 * @return bool Whether it is there.
	 */
	public static function call( string $id ): bool {
		$ticket = Signature::seal( self::ACTION, array( 'id' => $id ), time() + Signature::LIFETIME );
		$url    = add_query_arg(
			array(
				'action' => self::ACTION,
				'guard'  => $ticket,
			),
			admin_url( 'admin-ajax.php' )
		);
		wp_remote_post(
			$url,
			array(
				'timeout'     => 2,
				'redirection' => 0,
				'headers'     => Login_Headers::of_web_server( $url ),
				/** This filter is documented in wp-includes/class-wp-http-streams.php */
				'sslverify'   => (bool) apply_filters( 'https_local_ssl_verify', false, $url ), // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook.
			)
		);
		return 'here' === ( Change_Row::read()['guard'] ?? '' );
	}

	/**
	 * Sends it away: its process is needed.
	 *
	 * @param string $id Id of the change.
	 */
	public static function dismiss( string $id ): void {
		Change_Row::change( $id, static fn( array $row ) => array( 'guard' => 'leave' ) + $row );
	}

	/**
	 * Answers, and stands by until the change is over.
	 *
	 * @param string $id Id of the change.
	 */
	private static function stand_by( string $id ): void {
		ignore_user_abort( true );
		Time_Limit::leave( self::LIFETIME + 30 );
		$sees_writer = true === Writer_Sign::is_up();
		if ( ! Change_Row::change( $id, static fn( array $row ) => array( 'guard' => 'here' ) + $row ) ) {
			return;
		}
		self::answer();

		$end = microtime( true ) + self::LIFETIME;
		while ( microtime( true ) < $end ) {
			usleep( 100000 );
			$row = Change_Row::read();
			if ( null === $row || $row['id'] !== $id || 'leave' === $row['guard'] ) {
				break;
			}
			if ( $sees_writer && false === Writer_Sign::is_up() ) {
				// It may just have finished.
				$row = Change_Row::read();
				if ( null !== $row && $row['id'] === $id ) {
					Overdue::settle_now( $row );
				}
				break;
			}
			Overdue::settle();
		}
		exit;
	}

	/**
	 * Lets the one who called go on.
	 */
	private static function answer(): void {
		Own_Request::discard_output();
		nocache_headers();
		header( 'Content-Type: text/plain; charset=UTF-8' );
		header( 'Content-Length: 11' );
		header( 'Connection: close' );
		echo 'Standing by';
		if ( function_exists( 'fastcgi_finish_request' ) ) {
			fastcgi_finish_request();
		} elseif ( function_exists( 'litespeed_finish_request' ) ) {
			litespeed_finish_request();
		} else {
			flush();
		}
	}
}
