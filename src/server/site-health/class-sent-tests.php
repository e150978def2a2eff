<?php
/**
 * The tests on the Site Health screen that send a request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Actions\Header_Echo;
use WhoSaid401\Answering\Refusal;
use WhoSaid401\History\Kept_Text;
use WhoSaid401\History\Watch_Questions;
use WhoSaid401\Screen\Page;
use WhoSaid401\Sending\Loopback;
use WhoSaid401\Sending\Probe;
use WhoSaid401\Sending\Rest_Root;

defined( 'ABSPATH' ) || exit;

/**
 * Asks the site: as a visitor, which WordPress's own test does not; as the editor does; and whether the header Authorization arrives.
 */
final class Sent_Tests {

	/**
	 * Seconds that a request may take.
	 */
	const TIMEOUT = 10;

	/**
	 * Answers the screen.
	 */
	public static function answer(): void {
		check_ajax_referer( 'health-check-site-status' );
		if ( ! current_user_can( 'view_site_health_checks' ) || ! current_user_can( Page::CAPABILITY ) ) {
			wp_send_json_error( null, 403 );
		}
		// A plugin's session would be locked until this request ends, and the one to be sent would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		switch ( current_action() ) {
			case 'wp_ajax_health-check-ws401-editor':
				$result = self::editor();
				break;
			case 'wp_ajax_health-check-ws401-header':
				$result = self::header();
				break;
			case 'wp_ajax_health-check-ws401-loopback':
				$result = self::loopback();
				break;
			default:
				$result = self::visitors();
		}
		wp_send_json_success( $result );
	}

	/**
	 * As a visitor.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	private static function visitors(): array {
		$about = __( 'Apps, other websites and many blocks on your own pages use the REST API without a login. WordPress’s own test asks with your login and cannot see whether visitors are refused.', 'who-said-401' );
		$came  = self::ask( self::posts( 'per_page=1' ), 'none' );
		if ( null === $came['response'] ) {
			return Result::of( 'ws401-rest', false, __( 'It is not known whether visitors can use the REST API', 'who-said-401' ), array( $about, self::trouble( $came ) ) );
		}
		$status = $came['response']['status'];
		if ( 200 === $status && $came['response']['json'] && null === $came['response']['code'] ) {
			return Result::of( 'ws401-rest', true, __( 'Asked from your own server, the REST API answers visitors', 'who-said-401' ), array( $about, self::from_here() ) );
		}
		if ( 401 === $status || 403 === $status ) {
			return Result::of(
				'ws401-rest',
				false,
				/* translators: %d: HTTP status. */
				sprintf( __( 'The REST API refuses visitors (%d)', 'who-said-401' ), $status ),
				array( $about, __( 'A request for published posts was refused. If that is intended, nothing has to be done. If not, Who Said 401 finds out which plugin, line or setting refused it.', 'who-said-401' ) )
			);
		}
		return Result::of( 'ws401-rest', false, __( 'The REST API does not answer visitors as it should', 'who-said-401' ), array( $about, self::odd( $status, $came['response']['code'] ) ) );
	}

	/**
	 * As the block editor does, with the login of whoever looks at the screen.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	private static function editor(): array {
		$about = __( 'The block editor reads and saves by way of the REST API, with your login cookie and a nonce. Where that is refused, nothing can be saved.', 'who-said-401' );
		$came  = self::ask( self::posts( 'context=edit&per_page=1' ), 'cookie-nonce' );
		if ( null === $came['response'] ) {
			return Result::of( 'ws401-editor', false, __( 'It is not known whether the editor can use the REST API', 'who-said-401' ), array( $about, self::trouble( $came ) ) );
		}
		$status = $came['response']['status'];
		if ( 200 === $status && $came['response']['json'] && null === $came['response']['code'] ) {
			return self::saving( $about );
		}
		return Result::of(
			'ws401-editor',
			false,
			/* translators: %d: HTTP status. */
			sprintf( __( 'The REST API does not answer the editor as it should (%d)', 'who-said-401' ), $status ),
			array( $about, in_array( $status, array( 401, 403 ), true ) ? __( 'A request for posts as the editor sends it, with your login, was refused.', 'who-said-401' ) : self::odd( $status, $came['response']['code'] ) )
		);
	}

	/**
	 * Where the editor can read: whether it can save, too.
	 *
	 * @param string $about What the test is about.
	 * @return array<string, mixed> As Site Health takes it.
	 */
	private static function saving( string $about ): array {
		$save = Save_Try::run();
		if ( 'refused' === $save['state'] ) {
			return Result::of(
				'ws401-editor',
				false,
				/* translators: %d: HTTP status. */
				sprintf( __( 'The editor can read by way of the REST API, and not save (%d)', 'who-said-401' ), $save['status'] ),
				array( $about, __( 'A request that saves a post, with your login, was sent as a test that changes nothing. It was answered before WordPress came to saving.', 'who-said-401' ) )
			);
		}
		if ( 'reached' === $save['state'] ) {
			return Result::of( 'ws401-editor', true, __( 'Asked from your own server, the REST API answers the editor', 'who-said-401' ), array( $about, self::from_here() ) );
		}
		$why = 'untold' === $save['state']
			? __( 'Whether it can save is not known: a test that changes nothing was sent, and no answer came that tells it.', 'who-said-401' )
			: __( 'Whether it can save is not known: at that address nothing showed that a test would change nothing, so none was sent.', 'who-said-401' );
		return Result::of( 'ws401-editor', true, __( 'Asked from your own server, the REST API lets the editor read', 'who-said-401' ), array( $about, $why, self::from_here() ) );
	}

	/**
	 * Whether the header Authorization arrives.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	private static function header(): array {
		$about   = __( 'Apps log in with an application password, which they send in the Authorization header. Some web servers do not hand that header to PHP: then every app is answered with 401.', 'who-said-401' );
		$ticket  = Header_Echo::ticket( array( 'n' => wp_generate_password( 8, false ) ) );
		$came    = self::ask( Header_Echo::url( $ticket ), 'none', array( 'Authorization' => Header_Echo::SCHEME . ' ' . $ticket ) );
		$state   = Watch_Questions::judged( 'header', $came['response'] )['state'];
		$unknown = __( 'It is not known whether the Authorization header arrives at PHP', 'who-said-401' );
		if ( null === $came['response'] ) {
			return Result::of( 'ws401-header', false, $unknown, array( $about, self::trouble( $came ) ) );
		}
		if ( 'unknown' === $state ) {
			/* translators: %d: HTTP status. */
			return Result::of( 'ws401-header', false, $unknown, array( $about, sprintf( __( 'In place of this plugin something else answered, with the status %d.', 'who-said-401' ), $came['response']['status'] ) ) );
		}
		return 'works' === $state
			? self::header_at_rest( $about )
			: Result::of( 'ws401-header', false, __( 'The Authorization header does not arrive at PHP', 'who-said-401' ), array( $about, __( 'A request with that header was sent from your server to itself, and PHP did not get it.', 'who-said-401' ) ) );
	}

	/**
	 * Where the header arrives at admin-ajax.php, which is a file: whether it does at the REST API, too, whose addresses are rewritten.
	 *
	 * @param string $about What the test is about.
	 * @return array<string, mixed> As Site Health takes it.
	 */
	private static function header_at_rest( string $about ): array {
		$arrived = Listening::at( self::posts( 'per_page=1' ) );
		if ( false === $arrived ) {
			return Result::of( 'ws401-header', false, __( 'The Authorization header does not arrive at the REST API', 'who-said-401' ), array( $about, __( 'Requests with that header were sent from your server to itself: at admin-ajax.php PHP got it, at the address of the REST API it did not.', 'who-said-401' ) ) );
		}
		return Result::of( 'ws401-header', true, __( 'The Authorization header arrives at PHP', 'who-said-401' ), array( $about, $arrived ? '' : __( 'That was seen at admin-ajax.php. Whether it arrives at the address of the REST API as well is not known: something else answered there.', 'who-said-401' ) ) );
	}

	/**
	 * What an answer to the server itself does not tell.
	 */
	private static function from_here(): string {
		return __( 'Whether a rule keeps out other addresses or browsers is not seen from there; Who Said 401 asks from your browser, too.', 'who-said-401' );
	}

	/**
	 * Whether the site can ask itself.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	private static function loopback(): array {
		$about = __( 'WordPress asks itself to begin background jobs and to try a changed file before it keeps it. Those requests come without a login from your own server.', 'who-said-401' );
		$came  = self::ask( Header_Echo::url( Header_Echo::ticket( array( 'n' => wp_generate_password( 8, false ) ) ) ), 'none' );
		if ( null === $came['response'] ) {
			return Result::of( 'ws401-loopback', false, __( 'Your site does not reach itself', 'who-said-401' ), array( $about, self::trouble( $came ) ) );
		}
		if ( 'unknown' === Watch_Questions::judged( 'header', $came['response'] )['state'] ) {
			return Result::of(
				'ws401-loopback',
				false,
				/* translators: %d: HTTP status. */
				sprintf( __( 'Requests of your site to its own wp-admin are answered by something else (%d)', 'who-said-401' ), $came['response']['status'] ),
				array( $about, __( 'A request from your server to admin-ajax.php did not come as far as this plugin.', 'who-said-401' ) )
			);
		}
		return Result::of( 'ws401-loopback', true, __( 'Your site reaches itself', 'who-said-401' ), array( $about ) );
	}

	/**
	 * The address of the published posts.
	 *
	 * @param string $query What is asked of them.
	 */
	public static function posts( string $query ): string {
		$root = Rest_Root::address();
		return $root . 'wp/v2/posts' . ( false === strpos( $root, '?' ) ? '?' : '&' ) . $query;
	}

	/**
	 * Sends a request.
	 *
	 * @param string                $url        Address.
	 * @param string                $credential `none`, `cookie`, `cookie-nonce` or `bearer`.
	 * @param array<string, string> $headers    Headers.
	 * @param string                $method     HTTP method.
	 * @param string                $secret     For `bearer`: value of the header Authorization.
	 * @return array{response: array<string, mixed>|null, failure: array{kind: string, message: string}|null}
	 */
	public static function ask( string $url, string $credential, array $headers = array(), string $method = 'GET', string $secret = '' ): array {
		try {
			return ( new Loopback() )->send(
				Probe::from_json(
					(string) wp_json_encode(
						array(
							'url'        => $url,
							'method'     => $method,
							'credential' => $credential,
							'secret'     => $secret,
							'timeout'    => self::TIMEOUT,
						) + ( array() === $headers ? array() : compact( 'headers' ) )
					)
				)
			);
		} catch ( Refusal $refusal ) {
			return array(
				'response' => null,
				'failure'  => array(
					'kind'    => $refusal->reason,
					'message' => $refusal->getMessage(),
				),
			);
		}
	}

	/**
	 * Why no answer came.
	 *
	 * @param array{response: array<string, mixed>|null, failure: array{kind: string, message: string}|null} $came What came.
	 */
	private static function trouble( array $came ): string {
		/* translators: %s: one sentence on why no answer came. */
		return sprintf( __( 'Your site could not ask itself: %s', 'who-said-401' ), $came['failure']['message'] ?? '' );
	}

	/**
	 * What is wrong with an answer that refuses nothing.
	 *
	 * @param int         $status HTTP status.
	 * @param string|null $code   Error code in it; null where it is no error.
	 */
	private static function odd( int $status, ?string $code ): string {
		if ( 200 === $status && null !== $code ) {
			// What is no code, whatever it says, is not repeated.
			$told = Kept_Text::code( $code );
			/* translators: %s: error code. */
			return sprintf( __( 'A request for published posts was answered with the status 200, as if all were well, and with the error “%s” in it.', 'who-said-401' ), '' === $told ? '…' : $told );
		}
		return 200 === $status
			? __( 'A request for published posts was answered with something that is not JSON.', 'who-said-401' )
			/* translators: %d: HTTP status. */
			: sprintf( __( 'A request for published posts was answered with the status %d.', 'who-said-401' ), $status );
	}
}
