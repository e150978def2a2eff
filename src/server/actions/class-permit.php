<?php
/**
 * Action `ws401_permit`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Dry_Run;
use WhoSaid401\Refusal;
use WhoSaid401\Signature;

defined( 'ABSPATH' ) || exit;

/**
 * Permits one dry run. Nothing is stored.
 */
final class Permit extends Action {

	/**
	 * Signs the permit.
	 *
	 * @return array{permit: string, header: string, argument: string, expires: int}
	 * @throws Refusal When method or address are not usable.
	 */
	protected function work(): array {
		$method = strtoupper( self::field( 'method' ) );
		$url    = self::field( 'url' );
		if ( ! preg_match( '/^[A-Z]{3,16}\z/', $method ) ) {
			throw new Refusal( 'bad_method', __( 'The field “method” must name an HTTP method, such as PUT.', 'who-said-401' ) );
		}
		if ( ! preg_match( '#^https?://#i', $url ) || ! wp_parse_url( $url, PHP_URL_HOST ) ) {
			throw new Refusal( 'bad_url', __( 'The field “url” must be a whole address that starts with http:// or https://.', 'who-said-401' ) );
		}
		$expires = time() + Signature::LIFETIME;
		return array(
			'permit'   => Dry_Run::permit( $method, $url, get_current_user_id(), $expires ),
			'header'   => Dry_Run::HEADER,
			'argument' => Dry_Run::ARGUMENT,
			'expires'  => $expires,
		);
	}
}
