<?php
/**
 * What to do when “session expired” appears while somebody writes.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Screen;

defined( 'ABSPATH' ) || exit;

/**
 * For editors: shown in the Help tab, and offered on the page as a text to send.
 */
final class Editors_Text {

	/**
	 * What it is about.
	 */
	public static function title(): string {
		return __( 'When “Session expired” appears while you write', 'who-said-401' );
	}

	/**
	 * The steps, in their order.
	 *
	 * @return string[]
	 */
	public static function steps(): array {
		return array(
			__( 'Do not close or reload the tab: what you wrote is still in it.', 'who-said-401' ),
			__( 'Keep a copy. In the block editor, open the menu with the three dots, choose to copy all blocks, and paste them into a document of your own. In the classic editor, select everything and copy it.', 'who-said-401' ),
			__( 'Log in again: in the window that WordPress shows, or in a new tab with the same account.', 'who-said-401' ),
			__( 'Go back to the first tab and save once more.', 'who-said-401' ),
			__( 'If the text is gone all the same: open the post again in the same browser. WordPress keeps copies in the browser and on the site while you write, and offers the newer one at the top of the editor; older ones stand under “Revisions”.', 'who-said-401' ),
			__( 'If it happens again, tell whoever looks after the site when it happened, to the minute: the cause can be found by that.', 'who-said-401' ),
		);
	}

	/**
	 * All of it as a text to send.
	 */
	public static function text(): string {
		$lines = array( self::title(), '' );
		foreach ( self::steps() as $at => $step ) {
			$lines[] = ( $at + 1 ) . '. ' . $step;
		}
		return implode( "\n", array_merge( $lines, array( '', wp_login_url() ) ) );
	}
}
