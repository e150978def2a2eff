<?php
/**
 * Action `ws401_htaccess_apply`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Htaccess\Backup_Name;
use WhoSaid401\Htaccess\Change;
use WhoSaid401\Htaccess\Watch;

defined( 'ABSPATH' ) || exit;

/**
 * Changes a .htaccess. The request stays open until the change is confirmed or undone.
 */
final class Apply extends Htaccess_Action {

	/**
	 * Changes it.
	 *
	 * @return array<string, mixed> Shape: `HtaccessOutcome` in src/transport/htaccess/schemas.ts.
	 * @throws Refusal When nothing was written.
	 */
	protected function work(): array {
		$id    = self::change_id();
		$bytes = self::bytes( self::field( 'bytes' ), 'bytes' );
		if ( Backup_Name::of( $id, hash( 'sha256', $bytes ) ) !== self::field( 'backup' ) ) {
			Refusal::raise( 'ws401_htaccess_field', __( 'The field “backup” is not the name that the old file of this change gets.', 'who-said-401' ) );
		}
		self::be_patient( 120 );
		$change = new Change( $id, self::field( 'directory' ), self::field( 'sha256' ), $bytes, new Watch( self::field( 'exchange' ) ) );
		return $change->make();
	}
}
