<?php
/**
 * What the first requests of a diagnosis need.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions;

use WhoSaid401\Sending\Rest_Root;

defined( 'ABSPATH' ) || exit;

/**
 * Hands out with the facts what a diagnosis would otherwise ask for one by one. Each part is what its own action answers; one that is
 * missing is asked for there, and says why not.
 */
final class Ahead {

	/**
	 * Signs it.
	 *
	 * @param array<mixed>|null $site What `Site_Facts` says.
	 * @return array{tickets: array<int, array<string, string>>, dryRun: array{method: string, url: string, challenge: array<string, mixed>, permit: array<string, mixed>}|null}
	 */
	public static function collect( ?array $site ): array {
		return array(
			// Every diagnosis asks two header echoes: by the browser, and by the server.
			'tickets' => array( Echo_Ticket::sign(), Echo_Ticket::sign() ),
			'dryRun'  => self::dry_run( $site['editablePost'] ?? null ),
		);
	}

	/**
	 * For the dry run of a save.
	 *
	 * @param mixed $post Id of a post that the user may edit.
	 * @return array{method: string, url: string, challenge: array<string, mixed>, permit: array<string, mixed>}|null
	 */
	private static function dry_run( $post ): ?array {
		if ( ! is_int( $post ) ) {
			return null;
		}
		$url = trailingslashit( Rest_Root::address() ) . 'wp/v2/posts/' . $post;
		try {
			return array(
				'method'    => 'POST',
				'url'       => $url,
				'challenge' => Challenge::for_address( $url ),
				'permit'    => Give_Permit::for_request( 'POST', $url ),
			);
		} catch ( \Throwable $thrown ) {
			return null;
		}
	}
}
