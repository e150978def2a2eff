<?php
/**
 * The recorder in the block editor.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Screen;

use const WhoSaid401\PLUGIN_FILE;

defined( 'ABSPATH' ) || exit;

/**
 * Loads the recorder into the one editor tab that our page opened.
 */
final class Recorder {

	/**
	 * Action of its nonce. It stands in an address, hence in logs and in histories: it opens nothing but this.
	 */
	const NONCE = 'ws401_record';

	/**
	 * Adds the script, when the address asks for it with a valid nonce.
	 */
	public static function enqueue(): void {
		if ( ! isset( $_GET['ws401_record'], $_GET['_ws401'] ) ) {
			return;
		}
		$nonce = sanitize_key( $_GET['_ws401'] );
		$file  = plugin_dir_path( PLUGIN_FILE ) . 'build/admin/recorder.asset.php';
		if ( ! wp_verify_nonce( $nonce, self::NONCE ) || ! current_user_can( 'manage_options' ) || ! is_readable( $file ) ) {
			return;
		}
		$asset = require $file;
		// In the head: it must watch before the editor sends its first request.
		wp_enqueue_script( 'ws401-recorder', plugins_url( 'build/admin/recorder.js', PLUGIN_FILE ), $asset['dependencies'], $asset['version'], false );
	}
}
