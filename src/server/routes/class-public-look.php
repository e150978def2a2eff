<?php
/**
 * What WordPress itself answers a visitor at public routes.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Routes;

use WhoSaid401\Accounts\Inside_Request;
use WhoSaid401\History\Listener;
use WhoSaid401\Sandbox\Cache_Overlay;

defined( 'ABSPATH' ) || exit;

/**
 * Asks inside one request what would take many: of which public routes it is worth asking the address itself. Nothing is carried out,
 * and no endpoint runs.
 */
final class Public_Look {

	/**
	 * Bytes of a code that are told: 2 KB of the whole answer are kept.
	 */
	private const LONGEST_CODE = 64;

	/**
	 * What was answered so far; the shape is `InsideSeen` in src/diagnosis/evidence/fact-types.ts.
	 *
	 * @var array<int, array{name: string, method: string, route: string, status: int|null, code: string|null}>
	 */
	private static $seen = array();

	/**
	 * Asks all of it as nobody; the request stays read-only from then on.
	 *
	 * @param callable $end Is called with what was answered so far when foreign code ends the request; with null before anything is asked.
	 * @return array<int, array{name: string, method: string, route: string, status: int|null, code: string|null}>|null Null where nothing
	 *         was asked: the site's cache can't be kept from writing, or foreign code stopped before.
	 */
	public static function ask( callable $end ): ?array {
		if ( ! Cache_Overlay::can_protect() ) {
			return null;
		}
		// Asked by this plugin, it was refused to nobody.
		remove_filter( 'rest_post_dispatch', array( Listener::class, 'see_rest' ), PHP_INT_MAX );
		$unknown = static fn() => $end( null );
		try {
			Read_Only::run( static fn() => wp_set_current_user( 0 ), $unknown );
			// Looking for posts calls foreign code as well (`pre_get_posts`).
			$questions = Read_Only::run( static fn() => self::questions(), $unknown );
		} catch ( Ended_Early $ended ) {
			return null;
		}
		foreach ( $questions as $name => list( $method, $route ) ) {
			self::$seen[] = compact( 'name', 'method', 'route' ) + array(
				'status' => null,
				'code'   => null,
			);
			try {
				$said = Read_Only::run(
					static fn() => ( new Inside_Request( $method, $route ) )->ask(),
					static fn() => $end( self::$seen )
				);
			} catch ( Ended_Early $ended ) {
				continue;
			}
			self::$seen[ count( self::$seen ) - 1 ] = array(
				'status' => $said['status'],
				'code'   => null === $said['code'] ? null : (string) substr( $said['code'], 0, self::LONGEST_CODE ),
			) + compact( 'name', 'method', 'route' );
		}
		return self::$seen;
	}

	/**
	 * What is asked: method and route, by name.
	 *
	 * @return array<string, array{string, string}>
	 */
	private static function questions(): array {
		$questions = array(
			'posts-head' => array( 'HEAD', '/wp/v2/posts?per_page=1' ),
			'posts-form' => array( 'GET', '/wp/v2/posts?rest_route=/wp/v2/posts&per_page=1' ),
			'pages'      => array( 'GET', '/wp/v2/pages?per_page=1' ),
			'categories' => array( 'GET', '/wp/v2/categories?per_page=1' ),
		);
		$post      = self::newest( 'post' );
		$other     = self::newest( 'post', 'ASC' );
		$page      = self::newest( 'page' );
		if ( null !== $post ) {
			$questions['single-post'] = array( 'GET', "/wp/v2/posts/$post" );
		}
		// Where one is closed and another open, it is not posts that are closed.
		if ( null !== $other && $other !== $post ) {
			$questions['other-post'] = array( 'GET', "/wp/v2/posts/$other" );
		}
		if ( null !== $page ) {
			$questions['single-page'] = array( 'GET', "/wp/v2/pages/$page" );
		}
		return $questions;
	}

	/**
	 * The newest published post of a type that takes no password, or the oldest.
	 *
	 * @param string $type  Post type.
	 * @param string $order `DESC` for the newest, `ASC` for the oldest.
	 */
	private static function newest( string $type, string $order = 'DESC' ): ?int {
		$ids = get_posts(
			array(
				'post_type'    => $type,
				'post_status'  => 'publish',
				'has_password' => false,
				'numberposts'  => 1,
				'order'        => $order,
				'fields'       => 'ids',
			)
		);
		return $ids[0] ?? null;
	}
}
