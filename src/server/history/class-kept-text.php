<?php
/**
 * What stays of a text that the history keeps.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

defined( 'ABSPATH' ) || exit;

/**
 * Names that code gives: of routes, of actions, of errors. Some plugins put into them what stands for one case, or what nobody else
 * must know, such as the secret address that a service calls. None of that stays.
 */
final class Kept_Text {

	/**
	 * Longest text of a code or an action.
	 */
	private const LONGEST = 64;

	/**
	 * What looks like a key: a UUID; or twelve letters and digits in a row.
	 */
	private const KEYS = array( '/(?<![A-Za-z0-9])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9])/', '/(?=[A-Za-z]*\d)[A-Za-z0-9]{12,}/' );

	/**
	 * A code as code writes them; empty for anything else.
	 *
	 * @param mixed $code What stands in its place.
	 */
	public static function code( $code ): string {
		return is_scalar( $code ) && 1 === preg_match( '/^[A-Za-z0-9_.:-]{1,' . self::LONGEST . '}\z/', (string) $code )
			// A number of more than a status's three digits is none that tells an error.
			? (string) preg_replace( array_merge( self::KEYS, array( '/\d{4,}/' ) ), '#', (string) $code )
			: '';
	}

	/**
	 * The name of an action without what stands in it for one case: numbers, keys, addresses of mail.
	 *
	 * @param string $action Name, such as `delete-post_12`.
	 */
	public static function action( string $action ): string {
		$action = (string) preg_replace( array_merge( array( '/[^\s_\/:|]*@[^\s_\/:|]*/' ), self::KEYS, array( '/\d+/' ) ), '#', $action );
		return substr( (string) preg_replace( '/[^A-Za-z0-9_#.\/:|-]+/', '-', $action ), 0, self::LONGEST );
	}

	/**
	 * The pattern of a route without the parts that look like keys. Groups, which stand for what is asked for, stay as they are.
	 *
	 * @param string $pattern Such as `/wp/v2/posts/(?P<id>[\d]+)`.
	 */
	public static function pattern( string $pattern ): string {
		// Between the slashes outside of groups; one with a group in it is taken apart at it.
		$parts = preg_split( '#(\((?:[^()]|(?1))*\)|/)#', $pattern, -1, PREG_SPLIT_DELIM_CAPTURE );
		return implode(
			'',
			array_map(
				static fn( $part ) => '' === $part || '(' === $part[0] ? $part : (string) preg_replace(
					// Besides, twelve characters as keys have them, with three digits somewhere.
					array_merge( self::KEYS, array( '/^(?=(?:[A-Za-z_-]*\d){3})[A-Za-z0-9_-]{12,}$/' ) ),
					'#',
					$part
				),
				is_array( $parts ) ? $parts : array()
			)
		);
	}
}
