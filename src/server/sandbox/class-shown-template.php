<?php
/**
 * Whose template a page is made of.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * A plugin can show a page of its own in place of the one that was asked for, and let WordPress send it with a good status: it hands
 * over a template of its own, and the theme prints nothing.
 */
final class Shown_Template {

	/**
	 * The template's file; empty where none was chosen.
	 *
	 * @var string
	 */
	private static $file = '';

	/**
	 * Starts watching.
	 */
	public static function listen(): void {
		add_filter( 'template_include', array( self::class, 'chosen' ), PHP_INT_MAX );
	}

	/**
	 * A template was chosen.
	 *
	 * @param mixed $file Its path, passed through.
	 * @return mixed The same.
	 */
	public static function chosen( $file ) {
		self::$file = is_string( $file ) ? $file : '';
		return $file;
	}

	/**
	 * Whose it is, where that is no theme and not WordPress. A plugin may be right to bring one: whether the page is another than it has
	 * to be is for whoever asks.
	 *
	 * @return array{place: array, where: string}|null
	 */
	public static function by(): ?array {
		$kind = '' === self::$file ? '' : Code_Owner::component_of( self::$file )['kind'];
		return ! in_array( $kind, array( 'plugin', 'mu-plugin' ), true ) ? null : array(
			'place' => array(
				'file'     => self::$file,
				'line'     => 1,
				'callback' => '',
			),
			'where' => 'template_include',
		);
	}
}
