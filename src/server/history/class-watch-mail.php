<?php
/**
 * The email that says that the watch has turned red or green again.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Screen\Page;
use WhoSaid401\Site_Health\Watch_Words;

defined( 'ABSPATH' ) || exit;

/**
 * Off until an administrator switches it on, who then gets it: one for each change.
 */
final class Watch_Mail {

	/**
	 * Option: `user`, who gets it, and `told`, the colour that was told last.
	 */
	const OPTION = 'ws401_history_mail';

	/**
	 * Who gets it; null when it is off, or whoever switched it on may not look at the page any more.
	 */
	public static function recipient(): ?\WP_User {
		$row  = get_option( self::OPTION );
		$user = is_array( $row ) ? get_userdata( (int) ( $row['user'] ?? 0 ) ) : false;
		return $user && user_can( $user, Page::CAPABILITY ) && is_email( $user->user_email ) ? $user : null;
	}

	/**
	 * Switches it on.
	 *
	 * @param int $user Who gets it.
	 */
	public static function on( int $user ): void {
		update_option(
			self::OPTION,
			array(
				'user' => $user,
				// What fails already is no news.
				'told' => Hourly_Watch::colour( Hourly_Watch::last()['known'] ),
			),
			false
		);
	}

	/**
	 * Sends it, where the colour is another than was told.
	 *
	 * @param mixed $colour  `red` or `green`.
	 * @param mixed $changes What has changed: see `ws401_watch_changed`.
	 */
	public static function send( $colour, $changes ): void {
		$row  = get_option( self::OPTION );
		$user = self::recipient();
		if ( null === $user || ! is_array( $row ) || ( $row['told'] ?? 'green' ) === $colour || ! is_array( $changes ) ) {
			return;
		}
		$switched = switch_to_user_locale( $user->ID );
		$is_red   = 'red' === $colour;
		/* translators: %s: name of the site. */
		$subject = sprintf( $is_red ? __( '[%s] A check fails that worked before', 'who-said-401' ) : __( '[%s] All checks work again', 'who-said-401' ), wp_specialchars_decode( (string) get_option( 'blogname' ), ENT_QUOTES ) );
		$text    = implode(
			"\n\n",
			array_merge(
				self::sentences( $changes, $is_red ),
				array(
					admin_url( 'tools.php?page=' . Page::SLUG . '&tab=history' ),
					__( 'You get this email because you turned it on there, at “Who Said 401”, “History”. It comes once when something begins to fail, and once when all works again.', 'who-said-401' ),
				)
			)
		);
		if ( $switched ) {
			restore_previous_locale();
		}
		if ( wp_mail( $user->user_email, $subject, $text ) ) {
			update_option( self::OPTION, array( 'told' => $colour ) + $row, false );
		}
	}

	/**
	 * What has changed, in sentences: the first one names who answered, where that was seen.
	 *
	 * @param array<int, mixed> $changes What has changed.
	 * @param bool              $is_red  Whether it is about what fails.
	 * @return string[]
	 */
	private static function sentences( array $changes, bool $is_red ): array {
		$named = array();
		$bare  = array();
		$when  = '';
		foreach ( $changes as $change ) {
			if ( ! is_array( $change ) || ( 'fails' === ( $change['to'] ?? '' ) ) !== $is_red ) {
				continue;
			}
			$question = (string) ( $change['question'] ?? '' );
			$said     = $is_red ? Watch_Words::fails( $question ) : Watch_Words::works( $question );
			$origin   = $change['origin'] ?? null;
			$place    = is_array( $origin ) ? ( $origin['file'] ?? '' ) . ':' . ( $origin['line'] ?? 0 ) : '';
			if ( $is_red && is_array( $origin ) && '' !== ( $origin['name'] ?? '' ) && ! isset( $named[ $place ] ) ) {
				/* translators: 1: sentence on what fails. 2: name of a plugin. 3: file with line. 4: HTTP status. */
				$named[ $place ] = sprintf( __( '%1$s “%2$s” answers in its place (%3$s), with the status %4$d.', 'who-said-401' ), $said, $origin['name'], $place, $change['status'] ?? 0 );
			} else {
				$bare[] = $said;
			}
			/* translators: 1, 2: dates with times. */
			$when = sprintf( __( 'It changed between %1$s and %2$s.', 'who-said-401' ), ...self::moments( (int) ( $change['since'] ?? 0 ), (int) ( $change['time'] ?? 0 ) ) );
		}
		$sentences = array_merge( array_values( $named ), $bare );
		return array_filter( array_merge( $sentences, array( $when ) ) );
	}

	/**
	 * Two moments as the site writes them; with their time zones where these differ, as an hour is there twice when summer time ends.
	 *
	 * @param int ...$times Seconds since the epoch.
	 * @return string[]
	 */
	private static function moments( int ...$times ): array {
		$zones  = array_unique( array_map( static fn( $time ) => (string) wp_date( 'Z', $time ), $times ) );
		$format = get_option( 'date_format' ) . ' ' . get_option( 'time_format' ) . ( 1 < count( $zones ) ? ' T' : '' );
		return array_map( static fn( $time ) => (string) wp_date( $format, $time ), $times );
	}
}
