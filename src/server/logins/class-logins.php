<?php
/**
 * Action `ws401_logins`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Logins;

use WhoSaid401\Actions\Action;
use WhoSaid401\Credentials\Credential_Facts;
use WhoSaid401\Facts\Callback_Place;
use WhoSaid401\Facts\Component_Locator;
use WhoSaid401\History\Clock;
use WhoSaid401\History\Record;
use WhoSaid401\History\Spool;
use WhoSaid401\History\Switcher;

defined( 'ABSPATH' ) || exit;

/**
 * How long logins are meant to last, and how they ended.
 */
final class Logins extends Action {

	/**
	 * Reads what was noted.
	 *
	 * @return array<string, mixed> Shape: `LoginsSchema` in src/transport/history/login-schemas.ts.
	 */
	protected function work(): array {
		if ( Switcher::is_on() ) {
			Spool::flush();
		}
		$read      = Login_Record::read( Login_Rows::all(), time(), Clock::steps() );
		$lifetimes = Credential_Facts::lifetimes( get_current_user_id() );
		return array(
			'since'      => Switcher::since(),
			'session'    => $lifetimes['session'],
			'remembered' => $lifetimes['remembered'],
			'setters'    => self::setters(),
			'open'       => $read['open'],
			'ended'      => array_map( array( self::class, 'shown' ), $read['ended'] ),
		);
	}

	/**
	 * An end as the page gets it.
	 *
	 * @param array<string, mixed> $end As `Login_Record` makes it.
	 * @return array<string, mixed>
	 */
	private static function shown( array $end ): array {
		$name = is_array( $end['by'] ) && is_string( $end['by']['name'] ?? null ) ? $end['by']['name'] : '';
		return array( 'account' => Record::name_of( (int) $end['user'] ) ) + array( 'by' => $name ) + array_diff_key( $end, array( 'user' => true ) );
	}

	/**
	 * What decides how long a login is meant to last.
	 *
	 * @return array<int, array{name: string, file: string, line: int}>
	 */
	public static function setters(): array {
		global $wp_filter;
		$locator = new Component_Locator();
		$setters = array();
		foreach ( isset( $wp_filter['auth_cookie_expiration'] ) ? $wp_filter['auth_cookie_expiration']->callbacks : array() as $callbacks ) {
			foreach ( $callbacks as $callback ) {
				$place     = Callback_Place::of( $callback['function'] );
				$setters[] = array(
					'name' => $locator->of_file( $place['file'] )['name'],
					'file' => $locator->relative( $place['file'] ),
					'line' => $place['line'],
				);
			}
		}
		return $setters;
	}
}
