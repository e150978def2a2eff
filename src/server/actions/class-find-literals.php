<?php
/**
 * Action `ws401_find_literals`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Facts\Literal_Search;

defined( 'ABSPATH' ) || exit;

/**
 * Says where the code and the message of an answer stand in the active code, or (`removal`) where the Authorization header is taken out
 * of PHP's variables. It says where they stand, not what stands beside them.
 */
final class Find_Literals extends Run_Action {

	/**
	 * Longest text that is looked for, in bytes.
	 */
	private const LONGEST = 300;

	/**
	 * Looks.
	 *
	 * @return array<string, mixed> Shape: `LiteralPlaces` in src/diagnosis/evidence/exchange-types.ts.
	 * @throws Refusal When there is nothing to look for.
	 */
	protected function work(): array {
		if ( '1' === self::field( 'removal' ) ) {
			return Literal_Search::for_removed_header()->run();
		}
		$code    = self::field( 'code' );
		$message = self::field( 'message' );
		if ( '' === $code . $message || strlen( $code ) > self::LONGEST || strlen( $message ) > self::LONGEST ) {
			Refusal::raise( 'bad_literal', __( 'The fields “code” and “message” must hold text of at most 300 bytes, and one of them some.', 'who-said-401' ) );
		}
		return ( new Literal_Search( $code, $message ) )->run();
	}
}
