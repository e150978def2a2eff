<?php
/**
 * A request of our page that cannot be carried out.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Answering;

defined( 'ABSPATH' ) || exit;

/**
 * Thrown by an action; its message is the one sentence that the reader gets.
 */
final class Refusal extends \RuntimeException {

	/**
	 * Machine-readable reason.
	 *
	 * @var string
	 */
	public $reason;

	/**
	 * HTTP status to answer with.
	 *
	 * @var int
	 */
	public $status;

	/**
	 * Names the reason.
	 *
	 * @param string $reason  Machine-readable reason.
	 * @param string $message One translated sentence.
	 * @param int    $status  HTTP status to answer with.
	 */
	public function __construct( string $reason, string $message, int $status = 400 ) {
		parent::__construct( $message );
		$this->reason = $reason;
		$this->status = $status;
	}

	/**
	 * Ends the action with this refusal. Its sentence leaves as JSON, in which escaped markup would be shown as it stands; sniffs
	 * take what is given to `throw` for output that has to be escaped.
	 *
	 * @param string $reason  Machine-readable reason.
	 * @param string $message One translated sentence.
	 * @param int    $status  HTTP status to answer with.
	 * @return never
	 * @throws self Always.
	 */
	public static function raise( string $reason, string $message, int $status = 400 ) {
		$refusal = new self( $reason, $message, $status );
		throw $refusal;
	}
}
