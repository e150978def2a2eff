<?php
/**
 * What a sandboxed request must not do.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps a sandboxed request from changing anything: a plugin that runs without another may write what
 * the site never meant to be written.
 */
final class Side_Effects {

	/**
	 * Options whose filtered value must never be taken for the stored one and written back.
	 */
	private const NEVER_WRITTEN_BACK = array(
		'pre_update_option_active_plugins',
		'pre_update_site_option_active_sitewide_plugins',
		'pre_update_option_template',
		'pre_update_option_stylesheet',
		'pre_update_option_rewrite_rules',
		'pre_update_option_cron',
	);

	/**
	 * Contains everything a plugin does through WordPress.
	 */
	public static function contain(): void {
		self::keep_the_database();
		Cache_Overlay::put_up();

		foreach ( self::NEVER_WRITTEN_BACK as $hook ) {
			add_filter( $hook, array( self::class, 'old_value' ), PHP_INT_MAX, 2 );
		}

		// Both: core looks at the constant only when it is about to start cron, a plugin may do so itself.
		defined( 'DISABLE_WP_CRON' ) || define( 'DISABLE_WP_CRON', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Core's.
		remove_action( 'init', 'wp_cron' );

		// Functions of our own, here and below: one of WordPress's a plugin may take away, or have put there too, and is muted with it.
		$yes = static fn(): bool => true;
		$no  = static fn(): bool => false;
		add_filter( 'pre_wp_mail', $yes, PHP_INT_MAX );
		add_filter( 'pre_http_request', array( self::class, 'refuse_unheard_requests' ), PHP_INT_MAX, 2 );

		// The browser that sent the probe belongs to a person: neither log them in nor out.
		add_filter( 'send_auth_cookies', $no, PHP_INT_MAX );

		// A fatal error is what some trials are about: nobody is to be mailed, nothing to be paused.
		add_filter( 'is_protected_endpoint', $no, PHP_INT_MAX );

		defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals -- Read by page caches.
	}

	/**
	 * Lets this request write again, for as long as WordPress judges a login (see `Login_Window`).
	 */
	public static function lift(): void {
		Database_Guard::stop();
		Cache_Overlay::take_down();
		self::set_transactions( 'READ WRITE' );
	}

	/**
	 * Puts the guards up again.
	 */
	public static function restore(): void {
		self::keep_the_database();
		Cache_Overlay::put_up();
	}

	/**
	 * Runs one piece of our own work with the database writable.
	 *
	 * @param callable $work What to do, without arguments.
	 */
	public static function write( callable $work ): void {
		Database_Guard::unguarded(
			static function () use ( $work ): void {
				self::set_transactions( 'READ WRITE' );
				$work();
				self::set_transactions( 'READ ONLY' );
			}
		);
	}

	/**
	 * Hands back the value an option had.
	 *
	 * @param mixed $value Value to be written.
	 * @param mixed $old   Value there is.
	 * @return mixed The old value.
	 */
	public static function old_value( $value, $old ) {
		return $old;
	}

	/**
	 * Answers in place of an HTTP request whose answer nobody waits for: it is sent for its effect alone.
	 *
	 * @param mixed $answer What a plugin answers in its place; false when nothing does.
	 * @param mixed $args   The request's arguments.
	 * @return mixed The shape core gives to such requests.
	 */
	public static function refuse_unheard_requests( $answer, $args ) {
		if ( ! is_array( $args ) || ( $args['blocking'] ?? true ) ) {
			return $answer;
		}
		return array(
			'headers'       => array(),
			'body'          => '',
			'response'      => array(
				'code'    => false,
				'message' => false,
			),
			'cookies'       => array(),
			'http_response' => null,
		);
	}

	/**
	 * Makes the database read-only: statements through wpdb by our filter, those past wpdb by the server itself.
	 */
	private static function keep_the_database(): void {
		Database_Guard::start();
		self::set_transactions( 'READ ONLY' );
	}

	/**
	 * Sets what transactions of this connection may do; only MySQL and MariaDB know this.
	 *
	 * @param string $access `READ ONLY` or `READ WRITE`.
	 */
	private static function set_transactions( string $access ): void {
		global $wpdb;
		if ( $wpdb instanceof \wpdb && $wpdb->__get( 'dbh' ) instanceof \mysqli && in_array( $access, array( 'READ ONLY', 'READ WRITE' ), true ) ) {
			// phpcs:ignore WordPress.DB.DirectDatabaseQuery, WordPress.DB.PreparedSQL.NotPrepared -- One of two fixed texts, and nothing that could be cached.
			$wpdb->query( 'SET SESSION TRANSACTION ' . $access );
		}
	}
}
