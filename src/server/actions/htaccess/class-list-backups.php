<?php
/**
 * Action `ws401_htaccess_backups`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Htaccess\Backups as Old_Files;

defined( 'ABSPATH' ) || exit;

/**
 * Lists the old files that changes have left.
 */
final class List_Backups extends Htaccess_Action {

	/**
	 * Lists them.
	 *
	 * @return array{backups: array<int, array<string, mixed>>}
	 */
	protected function work(): array {
		return array( 'backups' => Old_Files::all() );
	}
}
