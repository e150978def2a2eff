<?php
/**
 * A REST server that answers nothing.
 *
 * @package Demo
 */

namespace Demo\StoneBridge;

defined( 'ABSPATH' ) || exit;

/**
 * Says that there is no REST API, with a status that says the opposite.
 */
final class Bridge_Server extends \WP_REST_Server {

	/**
	 * Answers.
	 *
	 * @param string|null $path Route.
	 * @return false
	 */
	public function serve_request( $path = null ) {
		$this->send_header( 'Content-Type', 'application/json; charset=UTF-8' );
		echo '{"code":"bridge_off","message":"REST is off."}';
		return false;
	}
}
