<?php
/**
 * Action `ws401_permit`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Dry_Runs\Dry_Run;
use WhoSaid401\Dry_Runs\Permit as Token;
use WhoSaid401\Dry_Runs\Signature;

defined( 'ABSPATH' ) || exit;

/**
 * Permits one dry run.
 */
final class Give_Permit extends Dry_Run_Action {

	/**
	 * Signs the permit.
	 *
	 * @return array{permit: string, header: string, argument: string, expires: int}
	 * @throws Refusal When method or address are not usable, or the permit cannot be noted.
	 */
	protected function work(): array {
		return self::for_request( self::field( 'method' ), self::field( 'url' ) );
	}

	/**
	 * Signs the permit for one request.
	 *
	 * @param string $method Effective method.
	 * @param string $url    Absolute.
	 * @return array{permit: string, header: string, argument: string, expires: int}
	 * @throws Refusal When method or address are not usable, or the permit cannot be noted.
	 */
	public static function for_request( string $method, string $url ): array {
		$method = strtoupper( $method );
		$url    = self::checked( $url );
		if ( ! preg_match( '/^[A-Z]{3,16}\z/', $method ) ) {
			Refusal::raise( 'bad_method', __( 'The field “method” must name an HTTP method, such as PUT.', 'who-said-401' ) );
		}
		$expires = time() + Signature::LIFETIME;
		return array(
			'permit'   => Token::seal( $method, $url, $expires ),
			'header'   => Dry_Run::HEADER,
			'argument' => Dry_Run::ARGUMENT,
			'expires'  => $expires,
		);
	}
}
