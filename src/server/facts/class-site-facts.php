<?php
/**
 * Facts about the site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

use WhoSaid401\Credentials\Filter_Answer;

use WhoSaid401\Sending\Rest_Root;

defined( 'ABSPATH' ) || exit;

/**
 * Collects `SiteFacts`.
 */
final class Site_Facts {

	/**
	 * Versions, addresses and settings.
	 *
	 * @return array<string, mixed>
	 */
	public static function collect(): array {
		return array(
			'wordpress'            => wp_get_wp_version(),
			'php'                  => PHP_VERSION,
			'home'                 => (string) get_option( 'home' ),
			'siteurl'              => (string) get_option( 'siteurl' ),
			'restRoot'             => Rest_Root::address(),
			'restRootTold'         => rest_url(),
			'restPrefix'           => rest_get_url_prefix(),
			'restPrefixBy'         => Filter_Answer::leaving( 'rest_url_prefix', 'wp-json', static fn( $prefix ): bool => 'wp-json' === $prefix ),
			'permalinkStructure'   => (string) get_option( 'permalink_structure' ),
			'ajaxUrl'              => admin_url( 'admin-ajax.php' ),
			'adminUrl'             => admin_url(),
			'loginUrl'             => wp_login_url(),
			'multisite'            => is_multisite(),
			'environment'          => wp_get_environment_type(),
			'isSsl'                => is_ssl(),
			'language'             => get_bloginfo( 'language' ),
			'time'                 => time(),
			'editablePost'         => self::editable_post(),
			'applicationPasswords' => array(
				'supported' => wp_is_application_passwords_supported(),
				'available' => wp_is_application_passwords_available(),
				'inUse'     => \WhoSaid401\Credentials\Trip_Hooks::is_really_in_use(),
			),
		) + self::posts_route();
	}

	/**
	 * The route of posts, as they are registered; nothing where code of the site (`rest_route_for_post_type_items`) says none: that is
	 * no reason to know nothing of the site.
	 *
	 * @return array{postsRoute?: string}
	 */
	private static function posts_route(): array {
		try {
			/**
			 * A filter may make anything of it.
			 *
			 * @var mixed $route
			 */
			$route = rest_get_route_for_post_type_items( 'post' );
		} catch ( \Throwable $thrown ) {
			return array();
		}
		return is_string( $route ) ? array( 'postsRoute' => $route ) : array();
	}

	/**
	 * A published post that the current user may edit, for the dry run of a save.
	 */
	public static function editable_post(): ?int {
		$posts = get_posts(
			array(
				'post_type'   => 'post',
				'post_status' => 'publish',
				'numberposts' => 5,
				'fields'      => 'ids',
			)
		);
		foreach ( $posts as $id ) {
			if ( current_user_can( 'edit_post', $id ) ) {
				return $id;
			}
		}
		return null;
	}
}
