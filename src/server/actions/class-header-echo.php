<?php
/**
 * Action `ws401_echo`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Accounts\Inside_Request;
use WhoSaid401\Answering\Answer;
use WhoSaid401\Credentials\Cookie_Names;
use WhoSaid401\Dry_Runs\Signature;
use WhoSaid401\History\Listener;
use WhoSaid401\Routes\Ended_Early;
use WhoSaid401\Routes\Public_Look;
use WhoSaid401\Routes\Read_Only;

defined( 'ABSPATH' ) || exit;

/**
 * Says which variables carried a test header to PHP.
 *
 * It lives on admin-ajax because it must answer where the REST API does not, and its test header has a scheme
 * of its own so that no security plugin counts a failed login. Basic and Bearer are asked for where an answer
 * before speaks for it. Without a valid ticket it does not exist: the
 * action is not registered, and WordPress answers as to any unknown action.
 */
final class Header_Echo {

	const SCHEME = 'WS401-Echo';

	/**
	 * What its tickets are signed for.
	 */
	private const PURPOSE = 'echo';

	/**
	 * Member of a ticket that asks for something else: what WordPress itself, past the web server and all in front of it, answers a
	 * visitor who asks for the published posts.
	 */
	const INSIDE = 'i';

	/**
	 * Argument of a request that asks besides what WordPress itself answers a visitor at public routes.
	 */
	private const LOOK = 'ws401_look';

	/**
	 * Signs a ticket.
	 *
	 * @param array<string, mixed> $payload What it says.
	 */
	public static function ticket( array $payload ): string {
		return Signature::seal( self::PURPOSE, $payload, time() + Signature::LIFETIME );
	}

	/**
	 * The address that a ticket opens.
	 *
	 * @param string $ticket The ticket.
	 */
	public static function url( string $ticket ): string {
		return add_query_arg(
			array(
				'action' => 'ws401_echo',
				'ticket' => $ticket,
			),
			admin_url( 'admin-ajax.php' )
		);
	}

	/**
	 * Registers the action for a request that brings a valid ticket.
	 */
	public static function register(): void {
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- The ticket is the proof.
		$ticket = isset( $_GET['ticket'] ) ? sanitize_text_field( wp_unslash( $_GET['ticket'] ) ) : '';
		$opened = Signature::open( self::PURPOSE, $ticket );
		if ( null === $opened ) {
			return;
		}
		$answer = isset( $opened[ self::INSIDE ] ) ? array( self::class, 'answer_inside' ) : static fn() => self::answer( $ticket );
		add_action( 'wp_ajax_ws401_echo', $answer );
		add_action( 'wp_ajax_nopriv_ws401_echo', $answer );
	}

	/**
	 * Says what reached PHP, and where it is asked for, what WordPress itself answers a visitor at public routes.
	 *
	 * @param string $ticket The ticket, which is also the header's value.
	 */
	private static function answer( string $ticket ): void {
		$seen = self::seen( $ticket );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- The ticket is the proof.
		if ( ! isset( $_GET[ self::LOOK ] ) ) {
			Answer::success( $seen );
			return;
		}
		$said = static function ( ?array $inside ) use ( $seen ): void {
			Answer::success( $seen + array( 'inside' => $inside ) );
		};
		$said( Public_Look::ask( $said ) );
	}

	/**
	 * Says what WordPress itself answers a visitor: status and code, nothing else.
	 */
	public static function answer_inside(): void {
		// Asked by this plugin, it was refused to nobody.
		remove_filter( 'rest_post_dispatch', array( Listener::class, 'see_rest' ), PHP_INT_MAX );
		try {
			Read_Only::run( static fn() => wp_set_current_user( 0 ) );
			$said = Read_Only::run( static fn() => ( new Inside_Request( 'GET', '/wp/v2/posts?per_page=1' ) )->ask() );
			Answer::success( array_intersect_key( $said, array_flip( array( 'status', 'code' ) ) ) );
		} catch ( Ended_Early $ended ) {
			Answer::failure( 'ws401_ended_early', $ended->getMessage(), 500 );
		}
	}

	/**
	 * What of the test header, the cookies and the scheme reached PHP.
	 *
	 * @param string $ticket The ticket, which is also the header's value.
	 * @return array<string, bool|string|string[]>
	 */
	private static function seen( string $ticket ): array {
		return array(
			'httpAuthorization'         => self::carries( 'HTTP_AUTHORIZATION', $ticket ),
			'redirectHttpAuthorization' => self::carries( 'REDIRECT_HTTP_AUTHORIZATION', $ticket ),
			'phpAuthUser'               => isset( $_SERVER['PHP_AUTH_USER'] ),
			'getallheaders'             => self::is_among_all_headers( $ticket ),
			'cookies'                   => Cookie_Names::short( Cookie_Names::all() ),
			'isSsl'                     => is_ssl(),
			'forwardedProto'            => isset( $_SERVER['HTTP_X_FORWARDED_PROTO'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_X_FORWARDED_PROTO'] ) ) : '',
		);
	}

	/**
	 * A ticket in the form of a Basic header. Neither PHP nor WordPress takes it for a login, since what it stands for has no
	 * colon (`wp_populate_basic_auth_from_authorization_header()`), so nobody's password is tried with it.
	 *
	 * @param string $ticket The ticket.
	 */
	public static function as_basic( string $ticket ): string {
		return base64_encode( $ticket );
	}

	/**
	 * Whether text holds a ticket, in whichever scheme it was sent.
	 *
	 * @param string $text   What arrived.
	 * @param string $ticket The ticket.
	 */
	private static function holds( string $text, string $ticket ): bool {
		return false !== strpos( $text, $ticket ) || false !== strpos( $text, self::as_basic( $ticket ) );
	}

	/**
	 * Whether a server variable holds the test header.
	 *
	 * @param string $variable Name in `$_SERVER`.
	 * @param string $ticket   What the header carries.
	 */
	private static function carries( string $variable, string $ticket ): bool {
		$value = isset( $_SERVER[ $variable ] ) ? sanitize_text_field( wp_unslash( $_SERVER[ $variable ] ) ) : '';
		return self::holds( $value, $ticket );
	}

	/**
	 * Whether the server interface still knows the header. Not every one has this function.
	 *
	 * @param string $ticket What the header carries.
	 */
	private static function is_among_all_headers( string $ticket ): bool {
		$headers = function_exists( 'getallheaders' ) ? array_change_key_case( (array) getallheaders() ) : array();
		return self::holds( (string) ( $headers['authorization'] ?? '' ), $ticket );
	}
}
