<?php
/**
 * Action `ws401_history_list`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Actions\Action;

defined( 'ABSPATH' ) || exit;

/**
 * What was recorded on this site.
 */
final class History_List extends Action {

	/**
	 * Looks for changes, writes what waits, and reads.
	 *
	 * @return array{since: int|null, from: int|null, keeps: bool, isWritten: bool, refusals: array<int, array<string, mixed>>, changes: array<int, array<string, mixed>>, hours: array<int, array{int, string, int}>, watch: array{spans: array<int, array<string, mixed>>, changes: array<int, array<string, mixed>>}, left: int}
	 */
	protected function work(): array {
		$is_written = true;
		if ( Switcher::is_on() ) {
			Switcher::go_on();
			Changes::look();
			$is_written = Spool::flush();
		}
		$since = Switcher::since();
		return array(
			'since'     => $since,
			'keeps'     => Switcher::keeps(),
			'isWritten' => $is_written,
		) + ( null !== $since ? Record::read( $since ) : array(
			'from'     => null,
			'refusals' => array(),
			'changes'  => array(),
			'hours'    => array(),
			'watch'    => Watch_Record::read( array() ),
			'left'     => 0,
		) );
	}
}
