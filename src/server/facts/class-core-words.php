<?php
/**
 * Words that WordPress and its plugins print alike.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

defined( 'ABSPATH' ) || exit;

/**
 * WordPress's own translation of a word: what it says in menus and links, whoever put them there.
 */
final class Core_Words {

	/**
	 * "Settings", as the site's language has it.
	 */
	public static function settings(): string {
		return get_translations_for_domain( 'default' )->translate( 'Settings' );
	}
}
