<?php
/**
 * Foreign code did not come to its end.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Routes;

defined( 'ABSPATH' ) || exit;

/**
 * An error rather than an exception, because plugins often catch every exception. The message is one translated sentence.
 */
final class Ended_Early extends \Error {

	/**
	 * Ends what was going on. The sentence leaves as JSON, as that of a refusal does.
	 *
	 * @param string $message One translated sentence.
	 * @return never
	 * @throws self Always.
	 */
	public static function raise( string $message ) {
		$ended = new self( $message );
		throw $ended;
	}
}
