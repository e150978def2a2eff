<?php
/**
 * Stand-in for WordPress's sessions.
 *
 * @package WhoSaid401
 */

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals -- Stand-ins carry WordPress's own names.

/**
 * The sessions of the one user there is.
 */
class WP_Session_Tokens {

	const ALL = array(
		array(
			'login'      => 1700000000,
			'expiration' => 2000000000,
		),
	);

	/**
	 * Whoever's.
	 */
	public static function get_instance(): self {
		return new self();
	}

	/**
	 * All of them.
	 *
	 * @return array[]
	 */
	public function get_all(): array {
		return self::ALL;
	}
}
