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
	 * Looks for changes, writes what waits, and reads. Fields `from` and `to`, minutes since the epoch, where refusals of a time alone
	 * are wanted: from the first on, before the second. Field `settings`: which settings of other plugins are looked at from now on.
	 *
	 * @return array{since: int|null, from: int|null, keeps: bool, isWritten: bool, refusals: array<int, array<string, mixed>>, changes: array<int, array<string, mixed>>, hours: array<int, array{int, string, int}>, watch: array{spans: array<int, array<string, mixed>>, changes: array<int, array<string, mixed>>}, left: int}
	 */
	protected function work(): array {
		$is_written = true;
		if ( Switcher::is_on() ) {
			Switcher::go_on();
			Watch_Address::keep();
			Known_Settings::renew( self::field( 'settings' ) );
			Changes::look();
			$is_written = Spool::flush();
		}
		$since = Switcher::since();
		return array(
			'since'     => $since,
			'keeps'     => Switcher::keeps(),
			'isWritten' => $is_written,
		) + ( null !== $since ? Record::read( $since, self::minute( 'from' ), self::minute( 'to' ) ) : array(
			'from'     => null,
			'refusals' => array(),
			'changes'  => array(),
			'hours'    => array(),
			'watch'    => Watch_Record::read( array() ),
			'left'     => 0,
		) );
	}

	/**
	 * A field with a minute; null where it is not there.
	 *
	 * @param string $name Field.
	 */
	private static function minute( string $name ): ?int {
		$field = self::field( $name );
		return ctype_digit( $field ) ? (int) substr( $field, 0, 12 ) : null;
	}
}
