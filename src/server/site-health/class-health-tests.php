<?php
/**
 * The tests on the Site Health screen.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

use WhoSaid401\History\Switcher;
use WhoSaid401\Screen\Page;

defined( 'ABSPATH' ) || exit;

/**
 * Lists them: those that know their result at once, and those that send a request, which the screen runs after it has loaded.
 */
final class Health_Tests {

	/**
	 * Adds them.
	 *
	 * @param mixed $tests Tests by kind.
	 * @return mixed
	 */
	public static function add( $tests ) {
		if ( ! is_array( $tests ) || ! current_user_can( Page::CAPABILITY ) ) {
			return $tests;
		}
		foreach ( self::sent() as $name => $label ) {
			$tests['async'][ $name ] = array(
				'label'     => $label,
				// Site Health makes its action of it, and replaces the first underscore alone: so there is none in it.
				'test'      => $name,
				// Through admin-ajax: it has to work where the REST API does not.
				'has_rest'  => false,
				'skip_cron' => true,
			);
		}
		foreach ( self::known() as $name => $label ) {
			$tests['direct'][ $name ] = array(
				'label'     => $label,
				'test'      => array( Known_Tests::class, str_replace( array( 'ws401-', '-' ), array( '', '_' ), $name ) ),
				'skip_cron' => true,
			);
		}
		return $tests;
	}

	/**
	 * Those that send a request, by name.
	 *
	 * @return array<string, string>
	 */
	public static function sent(): array {
		return array(
			'ws401-rest'     => __( 'Visitors can use the REST API', 'who-said-401' ),
			'ws401-editor'   => __( 'The editor can use the REST API', 'who-said-401' ),
			'ws401-header'   => __( 'The Authorization header arrives at PHP', 'who-said-401' ),
			'ws401-loopback' => __( 'Your site reaches itself', 'who-said-401' ),
		);
	}

	/**
	 * Those that send none, by name. What the history knows is there only while it is on.
	 *
	 * @return array<string, string>
	 */
	private static function known(): array {
		$known = array(
			'ws401-passwords'  => __( 'Application passwords are available', 'who-said-401' ),
			'ws401-background' => __( 'Background jobs run on time', 'who-said-401' ),
			'ws401-logins'     => __( 'Logins last as long as they are meant to', 'who-said-401' ),
		);
		if ( Page_Nonce::is_decided_here() ) {
			$known['ws401-nonce'] = __( 'The nonce of admin pages is accepted', 'who-said-401' );
		}
		return Switcher::is_on() ? $known + array( 'ws401-watch' => __( 'The hourly watch sees no fault', 'who-said-401' ) ) : $known;
	}
}
