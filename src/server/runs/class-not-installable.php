<?php
/**
 * Why the gate cannot be installed.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Runs;

defined( 'ABSPATH' ) || exit;

/**
 * Its message is one translated sentence.
 */
final class Not_Installable extends \RuntimeException {

	/**
	 * Ends the attempt. The sentence leaves as JSON, as that of a refusal does.
	 *
	 * @param string $message One translated sentence.
	 * @return never
	 * @throws self Always.
	 */
	public static function raise( string $message ) {
		$reason = new self( $message );
		throw $reason;
	}
}
