<?php
/**
 * Action `ws401_find_literals`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Facts\Early_Exit;
use WhoSaid401\Facts\Literal_Search;

defined( 'ABSPATH' ) || exit;

/**
 * Says where the code and the message of an answer stand in the active code, or (`removal`) where the Authorization header is taken out
 * of PHP's variables. Of an answer that came before this plugin was loaded (`status`) and whose words are not found: the code that ends
 * requests with that status so early. It says where they stand, not what stands beside them.
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
		$status  = preg_match( '/^[345]\d\d\z/', self::field( 'status' ) ) ? (int) self::field( 'status' ) : 0;
		if ( ( '' === $code . $message && 0 === $status ) || strlen( $code ) > self::LONGEST || strlen( $message ) > self::LONGEST ) {
			Refusal::raise( 'bad_literal', __( 'The fields “code” and “message” must hold text of at most 300 bytes, and one of them some.', 'who-said-401' ) );
		}
		$found = ( new Literal_Search( $code, $message ) )->run();
		return 0 === $status || array() !== $found['places'] ? $found : Early_Exit::places( $status );
	}
}
