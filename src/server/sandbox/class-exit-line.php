<?php
/**
 * The line at which code ended the request.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Finds it in the text of the code: PHP does not say where a request was ended by `exit`.
 */
final class Exit_Line {

	/**
	 * Narrows a place down to the line that names the status right before an `exit`, when exactly one does.
	 *
	 * @param array{file: string, line: int, end: int, callback: string} $place  A function, or a whole file.
	 * @param int                                                        $status The status that was sent.
	 * @return array The place, with that line or its own.
	 */
	public static function in( array $place, int $status ): array {
		$code = Local_File::read( $place['file'], 512 * KB_IN_BYTES );
		$seen = 0;
		$hits = array();
		foreach ( token_get_all( $code ) as $token ) {
			if ( ! is_array( $token ) || $token[2] < $place['line'] || $token[2] > $place['end'] ) {
				continue;
			}
			if ( in_array( $token[0], array( T_LNUMBER, T_CONSTANT_ENCAPSED_STRING ), true ) && false !== strpos( $token[1], (string) $status ) ) {
				$seen = $token[2];
			}
			if ( T_EXIT === $token[0] && $seen && $token[2] - $seen < 20 ) {
				$hits[] = $seen;
				$seen   = 0;
			}
		}
		return 1 === count( $hits ) ? array( 'line' => $hits[0] ) + $place : $place;
	}
}
