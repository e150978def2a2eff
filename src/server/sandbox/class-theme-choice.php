<?php
/**
 * Which theme this one request loads.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Exchanges the theme for this request, by filtering what WordPress reads as its name.
 */
final class Theme_Choice {

	/**
	 * A folder that does not exist: WordPress then loads no functions.php.
	 */
	private const NONE = 'ws401-no-theme';

	/**
	 * Exchanges the theme.
	 *
	 * @param string $choice `keep`, `default` or `none`.
	 * @param array  $theme  The run's theme, with the `default` one's folder or null.
	 */
	public static function choose( string $choice, array $theme ): void {
		if ( 'keep' === $choice ) {
			return;
		}
		$folder = 'default' === $choice && is_string( $theme['default'] ) ? $theme['default'] : self::NONE;
		$answer = static function () use ( $folder ): string {
			return $folder;
		};
		add_filter( 'pre_option_template', $answer, PHP_INT_MAX );
		add_filter( 'pre_option_stylesheet', $answer, PHP_INT_MAX );
	}
}
