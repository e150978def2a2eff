<?php
/**
 * Facts about the ways to log in to this site.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

defined( 'ABSPATH' ) || exit;

/**
 * Collects `CredentialFacts`.
 */
final class Credential_Facts {

	const FOR_SITE    = 'wp_is_application_passwords_available';
	const FOR_USER    = 'wp_is_application_passwords_available_for_user';
	const API_REQUEST = 'application_password_is_api_request';

	/**
	 * Constants in which plugins for tokens keep their secret.
	 */
	const SECRETS = array( 'JWT_AUTH_SECRET_KEY', 'SIMPLE_JWT_PRIVATE_KEY' );

	/**
	 * Methods with which programs that speak XML-RPC log in, read and write (wp_xmlrpc_server's constructor has them all).
	 */
	const XMLRPC_METHODS = array(
		'wp.getUsersBlogs'          => 'this:wp_getUsersBlogs',
		'wp.getOptions'             => 'this:wp_getOptions',
		'wp.getPosts'               => 'this:wp_getPosts',
		'wp.newPost'                => 'this:wp_newPost',
		'wp.editPost'               => 'this:wp_editPost',
		'wp.uploadFile'             => 'this:mw_newMediaObject',
		'metaWeblog.getRecentPosts' => 'this:mw_getRecentPosts',
		'metaWeblog.newPost'        => 'this:mw_newPost',
	);

	/**
	 * Application passwords, cookies and what other plugins bring.
	 *
	 * @return array<string, mixed>
	 */
	public static function collect(): array {
		$user   = wp_get_current_user();
		$xmlrpc = Filter_Answer::of( 'xmlrpc_enabled', true );
		return array(
			'forSite'    => Filter_Answer::of( self::FOR_SITE, wp_is_application_passwords_supported() ),
			'forUser'    => Filter_Answer::of( self::FOR_USER, true, array( $user ) ),
			'apiRequest' => Filter_Answer::of( self::API_REQUEST, true ),
			'roles'      => Role_Facts::collect(),
			'inUse'      => Trip_Hooks::is_really_in_use(),
			'holders'    => count( Stored_Passwords::by_user() ),
			'cookies'    => self::cookies(),
			'lifetimes'  => self::lifetimes( $user->ID ),
			'secrets'    => (object) self::secrets(),
			'xmlrpc'     => true === $xmlrpc['answer'],
			'forXmlrpc'  => $xmlrpc,
			'forMethods' => self::xmlrpc_methods(),
		);
	}

	/**
	 * Whether XML-RPC still knows those methods, who takes them away, and which are missing.
	 *
	 * @return array<string, mixed>
	 */
	private static function xmlrpc_methods(): array {
		$missing = array();
		$answer  = Filter_Answer::leaving(
			'xmlrpc_methods',
			self::XMLRPC_METHODS,
			static fn( $left ): bool => array() === array_diff_key( self::XMLRPC_METHODS, (array) $left )
		);
		if ( false === $answer['answer'] ) {
			// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hook, asked as wp_xmlrpc_server's constructor asks.
			$missing = array_keys( array_diff_key( self::XMLRPC_METHODS, (array) apply_filters( 'xmlrpc_methods', self::XMLRPC_METHODS ) ) );
		}
		return $answer + array( 'missing' => $missing );
	}

	/**
	 * Where login cookies go, and how many of other sites came with this request.
	 *
	 * @return array<string, mixed>
	 */
	private static function cookies(): array {
		return array(
			'domain'      => defined( 'COOKIE_DOMAIN' ) && is_string( COOKIE_DOMAIN ) ? COOKIE_DOMAIN : '',
			'path'        => defined( 'COOKIEPATH' ) ? (string) COOKIEPATH : '',
			'sitePath'    => defined( 'SITECOOKIEPATH' ) ? (string) SITECOOKIEPATH : '',
			'adminPath'   => ADMIN_COOKIE_PATH,
			'otherLogins' => Cookie_Names::other_logins(),
			'byHand'      => Cookie_Constants::by_hand(),
		);
	}

	/**
	 * How long cookies and nonces live, in seconds, after filters.
	 *
	 * @param int $user User id.
	 * @return array{session: int, remembered: int, nonce: int}
	 */
	public static function lifetimes( int $user ): array {
		// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- Core's hooks, asked as core asks (wp_set_auth_cookie(), wp_nonce_tick()).
		return array(
			'session'    => (int) apply_filters( 'auth_cookie_expiration', 2 * DAY_IN_SECONDS, $user, false ),
			'remembered' => (int) apply_filters( 'auth_cookie_expiration', 14 * DAY_IN_SECONDS, $user, true ),
			'nonce'      => (int) apply_filters( 'nonce_life', DAY_IN_SECONDS, 'wp_rest' ),
		);
		// phpcs:enable
	}

	/**
	 * Which of the constants are there and hold something.
	 *
	 * @return array<string, bool>
	 */
	private static function secrets(): array {
		$there = array();
		foreach ( self::SECRETS as $name ) {
			$there[ $name ] = defined( $name ) && '' !== trim( (string) constant( $name ) );
		}
		return $there;
	}
}
