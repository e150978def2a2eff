<?php
/**
 * What the actions for dry runs have in common.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Dry_Runs\Permit as Token;
use WhoSaid401\Sending\Rest_Address;

defined( 'ABSPATH' ) || exit;

/**
 * Both are about one address of this site's REST API, at the host that this page was opened at.
 */
abstract class Dry_Run_Action extends Action {

	/**
	 * An address, when a dry run may go to it.
	 *
	 * @param string $url Absolute.
	 * @throws Refusal When it is none.
	 */
	protected static function checked( string $url ): string {
		if ( ! preg_match( '#^https?://#i', $url ) || ! wp_parse_url( $url, PHP_URL_HOST ) ) {
			Refusal::raise( 'bad_url', __( 'The field “url” must be a whole address that starts with http:// or https://.', 'who-said-401' ) );
		}
		if ( ! in_array( Token::host_of( $url ), array( Token::host(), Token::host_of( site_url() ) ), true ) ) {
			Refusal::raise( 'permit_other_host', __( 'A request that changes something is tried only at the host that this page was opened at: what answers elsewhere could carry it out.', 'who-said-401' ) );
		}
		if ( ! Rest_Address::is_one( $url ) ) {
			Refusal::raise( 'permit_not_rest', __( 'A request that changes something is tried only at URLs of this site’s REST API: elsewhere nothing could keep it from being carried out.', 'who-said-401' ) );
		}
		return $url;
	}
}
