<?php
/**
 * Action `ws401_htaccess_status`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Htaccess\Change;
use WhoSaid401\Htaccess\Change_Row;
use WhoSaid401\Htaccess\File_State;
use WhoSaid401\Htaccess\Overdue;
use WhoSaid401\Htaccess\Places;

defined( 'ABSPATH' ) || exit;

/**
 * Says how a change is going.
 */
final class Status extends Htaccess_Action {

	/**
	 * Says it.
	 *
	 * @return array{stage: string, change: string, secondsLeft: float, sha256: string}
	 */
	protected function work(): array {
		Overdue::settle();
		$row = Change_Row::read();
		if ( null !== $row ) {
			Change::was_seen( $row );
			$row = Change_Row::read();
		}
		return array(
			'stage'       => $row['stage'] ?? 'none',
			'change'      => $row['id'] ?? '',
			'secondsLeft' => null !== $row && 'waiting' === $row['stage'] ? round( max( 0, $row['deadline'] - microtime( true ) ), 1 ) : 0.0,
			'sha256'      => File_State::sha256( Places::folder( self::field( 'directory' ) ) . '.htaccess' ),
		);
	}
}
