<?php
/**
 * Action `ws401_htaccess_discard`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Htaccess\Backups as Old_Files;

defined( 'ABSPATH' ) || exit;

/**
 * Deletes the old file of a change.
 */
final class Discard extends Htaccess_Action {

	/**
	 * Deletes it.
	 *
	 * @return array{sha256: string} Of the file that stays.
	 */
	protected function work(): array {
		return array( 'sha256' => Old_Files::discard( self::field( 'directory' ), self::field( 'backup' ) ) );
	}
}
