<?php
/**
 * How many different refusals a minute may have.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

/**
 * Who tries a list of accounts, or sends something else each time, would make a row of each, and push out what the history had. So
 * beyond a hundred different refusals within a minute the rest is counted by kind, status and credential alone. Changes are not
 * rationed: what a visitor sends makes none.
 */
final class Ration {

	/**
	 * Different refusals of one minute that are told apart.
	 */
	const A_MINUTE = 100;

	/**
	 * What stays of a refusal that is only counted.
	 */
	private const COARSE = array( 'kind', 'status', 'credential', 'hits', 'senders' );

	/**
	 * Kinds that no visitor makes.
	 */
	private const OWN = array( 'change', 'watch', 'session' );

	/**
	 * A refusal without its particulars; anything else as it is.
	 *
	 * @param array<string, int|string> $row As `Table::row()` makes it.
	 * @return array<string, int|string>
	 */
	public static function coarse( array $row ): array {
		return in_array( $row['kind'], self::OWN, true ) ? $row : Table::row( array_intersect_key( $row, array_flip( self::COARSE ) ), (int) $row['minute'] );
	}

	/**
	 * Leaves so many of each minute as they are, and counts the rest together.
	 *
	 * @param array<string, array<string, int|string>> $rows By digest, each once.
	 * @param array{minute?: int, seen?: string[]}     $told Digests that have been told apart in the latest minute, cut short.
	 * @return array{rows: array<string, array<string, int|string>>, told: array{minute?: int, seen?: string[]}} The rows, and what to
	 *         give the next time.
	 */
	public static function apply( array $rows, array $told ): array {
		$latest = (int) ( $told['minute'] ?? 0 );
		$seen   = array( $latest => array_flip( array_map( 'strval', $told['seen'] ?? array() ) ) );
		$left   = array();
		foreach ( $rows as $row ) {
			$minute = (int) $row['minute'];
			$coarse = self::coarse( $row );
			$short  = substr( (string) $row['digest'], 0, 8 );
			if ( $coarse['digest'] !== $row['digest'] && ! isset( $seen[ $minute ][ $short ] ) ) {
				if ( self::A_MINUTE <= count( $seen[ $minute ] ?? array() ) ) {
					$row = $coarse;
				} else {
					$seen[ $minute ][ $short ] = true;
				}
			}
			$left[] = $row;
		}
		$latest = max( array_keys( $seen ) );
		return array(
			'rows' => Table::together( $left ),
			'told' => array(
				'minute' => $latest,
				'seen'   => array_map( 'strval', array_keys( $seen[ $latest ] ) ),
			),
		);
	}
}
