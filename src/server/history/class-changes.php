<?php
/**
 * What has changed on the site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Credentials\Trips;

defined( 'ABSPATH' ) || exit;

/**
 * Compares how things are with how they were when somebody last looked: every hour, when the history is opened, and at the end of a
 * request in which WordPress said that something was changed. Of that the minute is known; of all else, between which two looks it was.
 */
final class Changes {

	/**
	 * Option with the last look: JSON, `time` in seconds since the epoch and `seen`, a snapshot.
	 */
	const OPTION = 'ws401_history_seen';

	/**
	 * Subjects that a look may leave out: what visitors get, seen from the command line; a file whose place is not known.
	 */
	private const NOT_ALWAYS_SEEN = array( 'server', 'htaccess' );

	/**
	 * WordPress itself was updated.
	 */
	private const CORE = 'core|core|updated';

	/**
	 * Looks, and notes what is not as it was.
	 *
	 * @param array<int, array{string, array<int|string, mixed>}> $heard What WordPress said in this request: hooks and what they gave.
	 */
	public static function look( array $heard = array() ): void {
		try {
			$last   = json_decode( (string) get_option( self::OPTION, '' ), true );
			$before = is_array( $last ) && is_array( $last['seen'] ?? null ) ? $last['seen'] : null;
			$now    = Snapshot::take();
			$found  = null === $before ? array() : self::between( $before, $now );
			$clock  = Clock::read();
			$step   = is_array( $last ) ? Clock::step( array( 'time' => (int) ( $last['time'] ?? 0 ) ) + (array) ( $last['clock'] ?? array() ), $clock ) : 0;
			$row    = array(
				'time'  => $clock['time'],
				'clock' => $clock,
				'doubt' => Clock::doubt( $last['doubt'] ?? null, $step, $clock['time'] ),
				'seen'  => $now + array_intersect_key( $before ?? array(), array_flip( self::NOT_ALWAYS_SEEN ) ),
			);
			// What cannot be kept would be found again, and counted twice.
			if ( Table::quietly( static fn() => update_option( self::OPTION, (string) wp_json_encode( $row ), false ) ) ) {
				$since = (int) ( $last['time'] ?? 0 ) + $step;
				self::note( $found, self::known( $heard ), $since );
				if ( 0 !== $step ) {
					self::note_clock( $clock['time'], $step, $since );
				}
			}
			Notes::write();
		} catch ( \Throwable $thrown ) {
			return;
		}
	}

	/**
	 * Every hour: looks, writes what waits, takes away what is too old, and asks what the watch asks.
	 */
	public static function hourly(): void {
		if ( Switcher::is_on() ) {
			self::look();
			Spool::flush();
			Table::trim();
			Listener::try_to( array( Hourly_Watch::class, 'ask' ) );
			Spool::flush();
		}
	}

	/**
	 * What is not the same in two snapshots.
	 *
	 * @param array<string, array<string, array<string, mixed>>> $before The earlier one.
	 * @param array<string, array<string, array<string, mixed>>> $now    The later one.
	 * @return array<int, array{subject: string, id: string, code: string, name: string, from: string, to: string}> `code` is `added`,
	 *         `removed`, `activated`, `deactivated`, `updated`, `edited` (its content, with the same version) or `changed` (a value).
	 */
	public static function between( array $before, array $now ): array {
		$changes = array();
		foreach ( array_intersect_key( $now, $before ) as $subject => $things ) {
			// Which settings are looked at, the page says: one that it names for the first time is not new.
			$ids = 'setting' === $subject ? array_intersect_key( $things, $before[ $subject ] ) : $before[ $subject ] + $things;
			foreach ( array_keys( $ids ) as $id ) {
				foreach ( self::differences( $before[ $subject ][ $id ] ?? null, $things[ $id ] ?? null ) as $code => list( $from, $to ) ) {
					$changes[] = array(
						'subject' => (string) $subject,
						'id'      => (string) $id,
						'code'    => $code,
						'name'    => (string) ( $things[ $id ]['name'] ?? $before[ $subject ][ $id ]['name'] ?? $id ),
						'from'    => $from,
						'to'      => $to,
					);
				}
			}
		}
		return $changes;
	}

	/**
	 * How one thing differs from before.
	 *
	 * @param array<string, mixed>|null $before As it was; null when it was not there.
	 * @param array<string, mixed>|null $now    As it is; null when it is not there.
	 * @return array<string, array{string, string}> From and to, by code.
	 */
	private static function differences( ?array $before, ?array $now ): array {
		if ( null === $before || null === $now ) {
			$codes = null === $now
				? array( 'removed' => array( (string) ( $before['version'] ?? '' ), '' ) )
				: array( 'added' => array( '', (string) ( $now['version'] ?? '' ) ) );
			return $codes + ( true === ( $now['active'] ?? false ) ? array( 'activated' => array( '', '' ) ) : array() );
		}
		$codes = array();
		foreach ( array(
			'updated' => 'version',
			'edited'  => 'content',
			'changed' => 'value',
		) as $code => $what ) {
			$pair = array( (string) ( $before[ $what ] ?? '' ), (string) ( $now[ $what ] ?? '' ) );
			if ( $pair[0] !== $pair[1] ) {
				$codes[ $code ] = $pair;
			}
		}
		// An update changes the content too, and another value is said by its name.
		if ( isset( $codes['updated'] ) || isset( $codes['changed'] ) ) {
			unset( $codes['edited'] );
		} elseif ( isset( $codes['edited'] ) ) {
			$codes['edited'] = array_map( static fn( string $hash ): string => substr( $hash, 0, 8 ), $codes['edited'] );
		}
		$was = $before['active'] ?? false;
		$is  = $now['active'] ?? false;
		if ( $was !== $is ) {
			$codes[ true === $is ? 'activated' : 'deactivated' ] = array( '', '' );
		}
		return $codes;
	}

	/**
	 * Which changes were made in this very request, by what WordPress said: `subject|id|code`.
	 *
	 * @param array<int, array{string, array<int|string, mixed>}> $heard Hooks and what they gave.
	 * @return string[]
	 */
	public static function known( array $heard ): array {
		$known = array();
		foreach ( $heard as list( $hook, $given ) ) {
			$first = is_string( $given[0] ?? null ) ? $given[0] : '';
			switch ( $hook ) {
				case 'activated_plugin':
				case 'deactivated_plugin':
					$known[] = "plugin|$first|" . substr( $hook, 0, -strlen( '_plugin' ) );
					break;
				case 'deleted_plugin':
					$known[] = "plugin|$first|removed";
					break;
				case 'switch_theme':
					$known[] = 'theme|' . get_stylesheet() . '|added';
					break;
				case '_core_updated_successfully':
					$known[] = self::CORE;
					break;
				case 'update_option_home':
				case 'update_option_siteurl':
					$known[] = 'address|' . substr( $hook, strlen( 'update_option_' ) ) . '|changed';
					break;
				case 'update_option_permalink_structure':
					$known[] = 'permalinks|permalink_structure|changed';
					break;
				case 'upgrader_process_complete':
					$known = array_merge( $known, self::updated( is_array( $given[1] ?? null ) ? $given[1] : array() ) );
			}
		}
		return $known;
	}

	/**
	 * What an update was of.
	 *
	 * @param array<string, mixed> $about What `upgrader_process_complete` tells.
	 * @return string[] `subject|id|updated`.
	 */
	private static function updated( array $about ): array {
		$known = 'core' === ( $about['type'] ?? '' ) ? array( self::CORE ) : array();
		foreach ( array( 'plugin', 'theme' ) as $subject ) {
			$of = array_merge( (array) ( $about[ $subject . 's' ] ?? array() ), (array) ( $about[ $subject ] ?? array() ) );
			foreach ( array_filter( $of, 'is_string' ) as $id ) {
				$known[] = "$subject|$id|updated";
			}
		}
		return $known;
	}

	/**
	 * Notes changes.
	 *
	 * @param array<int, array{subject: string, id: string, code: string, name: string, from: string, to: string}> $changes Changes.
	 * @param string[]                                                                                             $known   Those of this request.
	 * @param int                                                                                                  $since   When somebody last looked.
	 */
	private static function note( array $changes, array $known, int $since ): void {
		foreach ( $changes as $change ) {
			$is_known = in_array( "{$change['subject']}|{$change['id']}|{$change['code']}", $known, true );
			self::add( $change['subject'], $change['id'], $change['code'], $is_known ? get_current_user_id() : 0, array_intersect_key( $change, array_flip( array( 'name', 'from', 'to' ) ) ) + ( $is_known ? array() : array( 'since' => $since ) ) );
		}
	}

	/**
	 * Notes that the clock was set, and moves what was noted by it before.
	 *
	 * @param int $now   What it shows, in seconds since the epoch.
	 * @param int $step  By how many seconds it was set.
	 * @param int $since When somebody last looked, by the clock of now.
	 */
	private static function note_clock( int $now, int $step, int $since ): void {
		$said = static fn( int $time ): string => gmdate( 'Y-m-d H:i', $time ) . ' UTC';
		self::add(
			'server',
			'clock',
			'changed',
			0,
			array(
				'name'  => 'clock',
				'from'  => $said( $now - $step ),
				'to'    => $said( $now ),
				'since' => $since,
				'step'  => $step,
			)
		);
		// What waits was noted by the clock too.
		Spool::flush();
		Clock::move( $step );
	}

	/**
	 * Notes one.
	 *
	 * @param string               $subject What kind of thing.
	 * @param string               $id      Which one.
	 * @param string               $code    What became of it.
	 * @param int                  $user    The account it is about, or that did it.
	 * @param array<string, mixed> $detail  `name`, `from`, `to`, `since` where the minute is not known, `step` of a clock.
	 */
	private static function add( string $subject, string $id, string $code, int $user, array $detail ): void {
		Notes::add(
			array(
				'kind'      => 'change',
				'subject'   => $subject,
				'code'      => $code,
				'component' => $id,
				'user_id'   => $user,
				'detail'    => (string) wp_json_encode( $detail, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE ),
			)
		);
	}

	/**
	 * An application password that was made or revoked. Those of the page's own test are none of the site's.
	 *
	 * @param mixed $user Whose.
	 * @param mixed $item What is stored of it.
	 */
	public static function note_password( $user, $item ): void {
		$was_made = doing_action( 'wp_create_application_password' );
		self::add_password( (int) $user, $item, $was_made ? 'added' : 'removed' );
	}

	/**
	 * An application password that is used for the first time.
	 *
	 * @param int                  $user Whose.
	 * @param array<string, mixed> $item What is stored of it.
	 */
	public static function note_first_use( int $user, array $item ): void {
		self::add_password( $user, $item, 'used' );
	}

	/**
	 * Notes what became of an application password. Its name is kept; what it opens with is not.
	 *
	 * @param int    $user Whose.
	 * @param mixed  $item What is stored of it.
	 * @param string $code What became of it.
	 */
	private static function add_password( int $user, $item, string $code ): void {
		if ( is_array( $item ) && ! Trips::is_ours( $item ) ) {
			self::add( 'application-password', '', $code, $user, array( 'name' => mb_substr( (string) ( $item['name'] ?? '' ), 0, 60 ) ) );
		}
	}
}
