<?php
/**
 * Action `ws401_htaccess_restore`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Htaccess\Backups as Old_Files;

defined( 'ABSPATH' ) || exit;

/**
 * Undoes a change.
 */
final class Restore extends Htaccess_Action {

	/**
	 * Undoes it.
	 *
	 * @return array{sha256: string} Of the file as it is then.
	 */
	protected function work(): array {
		return array( 'sha256' => Old_Files::restore( self::field( 'directory' ), self::field( 'backup' ) ) );
	}
}
