<?php
/**
 * The test on the Site Health screen.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\Screen\Page;
use WhoSaid401\Sending\Loopback;
use WhoSaid401\Sending\Probe;
use WhoSaid401\Sending\Rest_Root;

defined( 'ABSPATH' ) || exit;

/**
 * Asks the REST API as a visitor, which WordPress's own test does not: that one asks with the login of whoever looks at the screen.
 */
final class Rest_Test {

	/**
	 * Name of the test. Site Health makes its action of it, and replaces the first underscore alone: so there is none in it.
	 */
	const NAME = 'ws401-rest';

	/**
	 * Seconds that the request may take.
	 */
	const TIMEOUT = 10;

	/**
	 * Adds the test to those that the screen runs after it has loaded, since a request takes its time.
	 *
	 * @param mixed $tests Tests by kind.
	 * @return mixed
	 */
	public static function add( $tests ) {
		if ( ! is_array( $tests ) || ! current_user_can( Page::CAPABILITY ) ) {
			return $tests;
		}
		$tests['async'][ self::NAME ] = array(
			'label'     => __( 'Visitors can use the REST API', 'who-said-401' ),
			'test'      => self::NAME,
			// Through admin-ajax: it has to work where the REST API does not.
			'has_rest'  => false,
			'skip_cron' => true,
		);
		return $tests;
	}

	/**
	 * Answers the screen.
	 */
	public static function answer(): void {
		check_ajax_referer( 'health-check-site-status' );
		if ( ! current_user_can( 'view_site_health_checks' ) || ! current_user_can( Page::CAPABILITY ) ) {
			wp_send_json_error( null, 403 );
		}
		wp_send_json_success( self::result() );
	}

	/**
	 * Sends the request and words what came back.
	 *
	 * @return array<string, mixed> As Site Health takes it.
	 */
	private static function result(): array {
		// A plugin's session would be locked until this request ends, and the one to be sent would wait for it.
		if ( PHP_SESSION_ACTIVE === session_status() ) {
			session_write_close();
		}
		$root  = Rest_Root::address();
		$url   = $root . 'wp/v2/posts' . ( false === strpos( $root, '?' ) ? '?' : '&' ) . 'per_page=1';
		$probe = Probe::from_json(
			(string) wp_json_encode(
				array(
					'url'        => $url,
					'method'     => 'GET',
					'credential' => 'none',
					'timeout'    => self::TIMEOUT,
				)
			)
		);
		$came  = ( new Loopback() )->send( $probe );
		if ( null === $came['response'] ) {
			return self::said(
				'recommended',
				__( 'It is not known whether visitors can use the REST API', 'who-said-401' ),
				/* translators: %s: one sentence on why no answer came. */
				sprintf( __( 'Your site could not ask itself: %s', 'who-said-401' ), $came['failure']['message'] ?? '' )
			);
		}
		$status = $came['response']['status'];
		if ( 200 === $status && $came['response']['json'] ) {
			return self::said( 'good', __( 'Visitors can use the REST API', 'who-said-401' ), '' );
		}
		if ( 401 === $status || 403 === $status ) {
			return self::said(
				'recommended',
				/* translators: %d: HTTP status. */
				sprintf( __( 'The REST API refuses visitors (%d)', 'who-said-401' ), $status ),
				__( 'A request for published posts was refused. If that is intended, nothing has to be done. If not, Who Said 401 finds out which plugin, line or setting refused it.', 'who-said-401' )
			);
		}
		return self::said(
			'recommended',
			__( 'The REST API does not answer visitors as it should', 'who-said-401' ),
			200 === $status
				? __( 'A request for published posts was answered with something that is not JSON.', 'who-said-401' )
				/* translators: %d: HTTP status. */
				: sprintf( __( 'A request for published posts was answered with the status %d.', 'who-said-401' ), $status )
		);
	}

	/**
	 * One result.
	 *
	 * @param string $status `good` or `recommended`: what is refused to visitors may be meant to be.
	 * @param string $label  The result in one sentence.
	 * @param string $more   What was seen; empty where the label says it all.
	 * @return array<string, mixed>
	 */
	private static function said( string $status, string $label, string $more ): array {
		$about = __( 'Apps, other websites and many blocks on your own pages use the REST API without a login. WordPress’s own test asks with your login and cannot see whether visitors are refused.', 'who-said-401' );
		return array(
			'label'       => $label,
			'status'      => $status,
			'badge'       => array(
				'label' => __( 'REST API', 'who-said-401' ),
				'color' => 'blue',
			),
			'description' => '<p>' . esc_html( $about ) . '</p>' . ( '' === $more ? '' : '<p>' . esc_html( $more ) . '</p>' ),
			'actions'     => 'good' === $status ? '' : sprintf(
				'<p><a href="%s">%s</a></p>',
				esc_url( Page::url_to_check() ),
				esc_html__( 'Find out why', 'who-said-401' )
			),
			'test'        => self::NAME,
		);
	}
}
