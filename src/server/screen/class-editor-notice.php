<?php
/**
 * The notice in the block editor.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Screen;

use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Loads the small script that speaks when the editor's own requests are refused: for those who can open the page it leads to.
 */
final class Editor_Notice {

	/**
	 * Adds the script to the editor.
	 */
	public static function enqueue(): void {
		$file = plugin_dir_path( PLUGIN_FILE ) . 'build/admin/editor-notice.asset.php';
		/**
		 * Filters whether the block editor says so when its own requests are refused.
		 *
		 * @param bool $is_on True.
		 */
		$is_on = (bool) apply_filters( 'ws401_editor_notice', true );
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended -- Where the recorder watches already, one is enough.
		if ( ! $is_on || isset( $_GET['ws401_record'] ) || ! current_user_can( Page::CAPABILITY ) || ! is_readable( $file ) ) {
			return;
		}
		$asset = require $file;
		// In the head: it must watch before the editor sends its first request.
		wp_enqueue_script( 'ws401-editor-notice', plugins_url( 'build/admin/editor-notice.js', PLUGIN_FILE ), $asset['dependencies'], $asset['version'], false );
		wp_add_inline_script( 'ws401-editor-notice', 'window.ws401Notice = ' . wp_json_encode( self::settings(), JSON_HEX_TAG | JSON_UNESCAPED_SLASHES ) . ';', 'before' );
	}

	/**
	 * What the script says and where it leads.
	 *
	 * @return array<string, string>
	 */
	private static function settings(): array {
		return array(
			// What was asked for there is checked at once.
			'page'    => Page::url_to_check(),
			/* translators: %s: an answer, such as "401 rest_cannot_edit" or "404". */
			'message' => __( 'A request of the editor failed: %s. Who Said 401 can find out why.', 'who-said-401' ),
			'action'  => __( 'Find out why', 'who-said-401' ),
			'never'   => __( 'Don’t show this again', 'who-said-401' ),
		);
	}
}
