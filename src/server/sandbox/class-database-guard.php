<?php
/**
 * Makes the database read-only for one request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses every statement that is not plainly a reading one, and counts the refusals.
 *
 * Works through wpdb's `query` filter, which the SQLite driver runs too: wpdb sends nothing
 * when the filter hands back an empty statement, and reports the failure to its caller.
 */
final class Database_Guard {

	/**
	 * Statements refused so far.
	 *
	 * @var int
	 */
	private static $refused = 0;

	/**
	 * Puts the guard up for the rest of the request. Calling it twice changes nothing.
	 */
	public static function start(): void {
		add_filter( 'query', array( self::class, 'filter_query' ), PHP_INT_MAX );
	}

	/**
	 * Takes the guard down.
	 */
	public static function stop(): void {
		remove_filter( 'query', array( self::class, 'filter_query' ), PHP_INT_MAX );
	}

	/**
	 * Runs one piece of our own work with the guard down.
	 *
	 * @param callable $work What to do, without arguments.
	 * @return mixed What the work returned.
	 */
	public static function unguarded( callable $work ) {
		$was_up = remove_filter( 'query', array( self::class, 'filter_query' ), PHP_INT_MAX );
		try {
			return $work();
		} finally {
			if ( $was_up ) {
				self::start();
			}
		}
	}

	/**
	 * How many statements were refused.
	 */
	public static function refused(): int {
		return self::$refused;
	}

	/**
	 * Lets a reading statement through and empties every other one.
	 *
	 * @param mixed $query The statement as wpdb is about to send it.
	 * @return mixed The same statement, or an empty string.
	 */
	public static function filter_query( $query ) {
		if ( ! is_string( $query ) || '' === $query || self::is_reading( $query ) ) {
			return $query;
		}
		++self::$refused;
		return '';
	}

	/**
	 * Whether a statement only reads.
	 *
	 * `WITH` is refused although it often reads: MySQL lets UPDATE and DELETE follow it. `SET` is how
	 * wpdb agrees on charset and SQL mode; its forms that outlive the connection are refused. An
	 * executable comment (`/*!`) is code, not a comment, so it is never skipped.
	 *
	 * @param string $query SQL.
	 */
	public static function is_reading( string $query ): bool {
		$start = '#^(?:\s+|\(|/\*(?!!).*?\*/|--[ \t][^\n]*(?:\n|$)|\#[^\n]*(?:\n|$))*+';
		if ( ! preg_match( $start . '(SELECT|SHOW|DESCRIBE|DESC|EXPLAIN|SET)\b#is', $query, $found ) ) {
			return false;
		}
		switch ( strtoupper( $found[1] ) ) {
			case 'SELECT':
				return ! preg_match( '/\bINTO\s+(?:OUTFILE|DUMPFILE)\b/i', $query );
			case 'SET':
				return ! preg_match( '/\b(?:GLOBAL|PERSIST|PERSIST_ONLY|PASSWORD|ROLE)\b/i', $query );
			default:
				return true;
		}
	}
}
