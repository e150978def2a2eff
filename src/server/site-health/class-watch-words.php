<?php
/**
 * What the hourly watch saw, in words.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Site_Health;

defined( 'ABSPATH' ) || exit;

/**
 * One sentence for each question that is answered otherwise than before.
 */
final class Watch_Words {

	/**
	 * What fails that worked before.
	 *
	 * @param array<string, mixed> $known What the watch knows, by question: `state` and `worked`.
	 * @return string[]
	 */
	public static function failing( array $known ): array {
		$failing = array_filter( $known, static fn( $one ) => is_array( $one ) && 'fails' === ( $one['state'] ?? '' ) && true === ( $one['worked'] ?? false ) );
		return array_values( array_filter( array_map( array( self::class, 'fails' ), array_keys( $failing ) ) ) );
	}

	/**
	 * That something fails.
	 *
	 * @param string $question Question of the watch.
	 */
	public static function fails( string $question ): string {
		return array(
			'rest'   => __( 'The beginning of the REST API does not answer visitors as it did.', 'who-said-401' ),
			'posts'  => __( 'Visitors do not get the published posts from the REST API as they did.', 'who-said-401' ),
			'login'  => __( 'The login screen does not open as it did.', 'who-said-401' ),
			'header' => __( 'The Authorization header does not arrive at PHP any more.', 'who-said-401' ),
			'inside' => __( 'WordPress itself refuses visitors the published posts.', 'who-said-401' ),
		)[ $question ] ?? '';
	}

	/**
	 * That something works again.
	 *
	 * @param string $question Question of the watch.
	 */
	public static function works( string $question ): string {
		return array(
			'rest'   => __( 'The beginning of the REST API answers visitors again.', 'who-said-401' ),
			'posts'  => __( 'Visitors get the published posts from the REST API again.', 'who-said-401' ),
			'login'  => __( 'The login screen opens again.', 'who-said-401' ),
			'header' => __( 'The Authorization header arrives at PHP again.', 'who-said-401' ),
			'inside' => __( 'WordPress itself gives visitors the published posts again.', 'who-said-401' ),
		)[ $question ] ?? '';
	}
}
