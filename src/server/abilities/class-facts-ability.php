<?php
/**
 * The ability `who-said-401/facts`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Abilities;

use WhoSaid401\Facts\All_Facts;
use WhoSaid401\Screen\Page;

use const WhoSaid401\VERSION;

defined( 'ABSPATH' ) || exit;

/**
 * Hands an agent what the page itself begins with: what the site knows about itself, without what is anybody's own. The answer is a report as
 * the page saves it, so “Open a report” judges it. Sends no request and writes nothing.
 */
final class Facts_Ability {

	const NAME = 'who-said-401/facts';

	/**
	 * WordPress's own category for what tells about the site.
	 */
	const CATEGORY = 'site';

	/**
	 * Version of the format of saved reports (`EVIDENCE_FORMAT` in `src/report/to-json.ts`).
	 */
	const FORMAT = 1;

	/**
	 * Takes the place of what is somebody's own.
	 */
	const REDACTED = '[redacted]';

	/**
	 * Headers of proxies whose value is a word and nobody's address.
	 */
	const HARMLESS = '/-(?:proto|port|scheme|ssl)\z/';

	/**
	 * Registers the ability: called when somebody looks for one, which WordPress can since 6.9.
	 */
	public static function register(): void {
		wp_register_ability(
			self::NAME,
			array(
				'label'               => __( 'Get the facts for a 401 diagnosis', 'who-said-401' ),
				'description'         => __( 'Returns what this site knows about itself that plays a part when a request is answered with 401 or 403: versions, addresses, plugins and theme, the code on hooks that can refuse requests, and whether application passwords can be used. No user names, IP addresses or secrets. Sends no request and changes nothing.', 'who-said-401' ),
				'category'            => self::CATEGORY,
				'permission_callback' => static fn(): bool => current_user_can( Page::CAPABILITY ),
				'execute_callback'    => array( self::class, 'execute' ),
				'output_schema'       => array(
					'type'       => 'object',
					'required'   => array( 'format', 'made', 'evidence' ),
					'properties' => array(
						'format'   => array( 'type' => 'integer' ),
						'made'     => array( 'type' => 'object' ),
						'evidence' => array( 'type' => 'object' ),
					),
				),
				'meta'                => array(
					'annotations'  => array(
						'readonly'    => true,
						'destructive' => false,
						'idempotent'  => true,
					),
					'show_in_rest' => true,
				),
			)
		);
	}

	/**
	 * The facts, as a report without a request.
	 *
	 * @return array<string, mixed>
	 */
	public static function execute(): array {
		// Names of plugins and the folder of the front page: loaded in the admin area by itself, and nowhere else.
		foreach ( array( 'plugin', 'file' ) as $name ) {
			require_once ABSPATH . 'wp-admin/includes/' . $name . '.php'; // @phpstan-ignore requireOnce.fileNotFound, requireOnce.fileNotFound (where WordPress is, these two are)
		}
		return array(
			'format'   => self::FORMAT,
			'made'     => array(
				'version' => VERSION,
				'at'      => time() * 1000,
			),
			'evidence' => self::redacted( All_Facts::collect() ),
		);
	}

	/**
	 * Takes out what belongs to people: the name of the account, addresses of the two ends, and what proxies say of them.
	 *
	 * @param array<string, array<mixed>|null> $facts Facts.
	 * @return array<string, array<mixed>|null>
	 */
	private static function redacted( array $facts ): array {
		if ( isset( $facts['account'] ) ) {
			$facts['account']['login'] = self::REDACTED;
		}
		if ( isset( $facts['server'] ) ) {
			$facts['server']['visitorAddress'] = '';
			$facts['server']['serverAddress']  = '';
			$forwarded                         = array();
			foreach ( (array) $facts['server']['forwarded'] as $name => $value ) {
				$forwarded[ $name ] = preg_match( self::HARMLESS, (string) $name ) ? $value : self::REDACTED;
			}
			$facts['server']['forwarded'] = (object) $forwarded;
		}
		return $facts;
	}
}
