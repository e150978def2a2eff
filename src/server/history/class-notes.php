<?php
/**
 * What this request has to say to the history.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Dry_Runs\Dry_Run;

defined( 'ABSPATH' ) || exit;

/**
 * Collects until the request is over.
 */
final class Notes {

	/**
	 * Rows by what they say, whatever their minute: what one request is told twice, before and after a minute begins, is one.
	 *
	 * @var array<string, array<string, int|string>>
	 */
	private static $rows = array();

	/**
	 * Adds one.
	 *
	 * @param array<string, mixed> $entry  Columns of `Table::IDENTITY`.
	 * @param bool                 $counts Whether one that is noted already counts once more.
	 */
	public static function add( array $entry, bool $counts = false ): void {
		$row = Table::row( $entry, intdiv( time(), 60 ) );
		if ( Ration::A_MINUTE <= count( self::$rows ) && ! isset( self::$rows[ self::key( $row ) ] ) ) {
			$row    = Ration::coarse( $row );
			$counts = true;
		}
		$key = self::key( $row );
		if ( ! isset( self::$rows[ $key ] ) ) {
			self::$rows[ $key ] = $row;
		} elseif ( $counts ) {
			self::$rows[ $key ]['hits'] = 1 + (int) self::$rows[ $key ]['hits'];
		}
	}

	/**
	 * What a row says.
	 *
	 * @param array<string, int|string> $row Row.
	 */
	private static function key( array $row ): string {
		return implode( '|', array_intersect_key( $row, Table::IDENTITY ) );
	}

	/**
	 * Whether one of a kind is noted.
	 *
	 * @param string $kind Kind.
	 */
	public static function has( string $kind ): bool {
		return in_array( $kind, array_column( self::$rows, 'kind' ), true );
	}

	/**
	 * Hands them on. A dry run of ours, in which nothing may be written, counts for nothing.
	 */
	public static function write(): void {
		$rows       = array_values( self::$rows );
		self::$rows = array();
		if ( class_exists( Dry_Run::class, false ) && has_filter( 'rest_dispatch_request', array( Dry_Run::class, 'answer' ) ) ) {
			return;
		}
		try {
			Spool::add( $rows );
		} catch ( \Throwable $thrown ) {
			return;
		}
	}

	/**
	 * Sends the answer where PHP can do so before it ends: what is written then keeps nobody waiting.
	 */
	public static function send_answer_first(): void {
		foreach ( array( 'fastcgi_finish_request', 'litespeed_finish_request' ) as $finish ) {
			if ( function_exists( $finish ) ) {
				$finish();
				return;
			}
		}
	}
}
