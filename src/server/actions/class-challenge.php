<?php
/**
 * Action `ws401_challenge`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Dry_Runs\Dry_Run;
use WhoSaid401\Dry_Runs\Permit as Token;
use WhoSaid401\Dry_Runs\Signature;
use WhoSaid401\Sending\Effective_Method;

defined( 'ABSPATH' ) || exit;

/**
 * Hands out what shows whether this plugin of this site listens at an address. Nothing is stored.
 */
final class Challenge extends Dry_Run_Action {

	/**
	 * Signs the challenge.
	 *
	 * @return array{ticket: string, answer: string, header: string, argument: string, expires: int}
	 * @throws Refusal When the address is not usable.
	 */
	protected function work(): array {
		return self::for_address( self::field( 'url' ) );
	}

	/**
	 * Signs the challenge for an address.
	 *
	 * @param string $url Absolute.
	 * @return array{ticket: string, answer: string, header: string, argument: string, expires: int}
	 * @throws Refusal When it is not usable.
	 */
	public static function for_address( string $url ): array {
		$expires = time() + Signature::LIFETIME;
		$url     = self::checked( $url );
		if ( 'GET' !== Effective_Method::of( 'GET', $url )['method'] ) {
			Refusal::raise( 'bad_url', __( 'The field “url” names a method: who listens is asked with GET.', 'who-said-401' ) );
		}
		return Token::challenge( $url, $expires ) + array(
			'header'   => Dry_Run::HEADER,
			'argument' => Dry_Run::ARGUMENT,
			'expires'  => $expires,
		);
	}
}
