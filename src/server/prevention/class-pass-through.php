<?php
/**
 * Where .htaccess hands the header Authorization on.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Prevention;

use WhoSaid401\History\Snapshot;
use WhoSaid401\Htaccess\File_State;
use WhoSaid401\Htaccess\Own_Block;

defined( 'ABSPATH' ) || exit;

/**
 * Looks for lines that somebody wrote into WordPress's own block: WordPress writes that anew, and they are gone.
 */
final class Pass_Through {

	/**
	 * Lines that have to do with the header.
	 */
	private const LINES = '/HTTP_AUTHORIZATION|HTTP:Authorization|CGIPassAuth/i';

	/**
	 * Where they stand in the site's .htaccess.
	 *
	 * @return array{state: string, line: int} `state`: `inside` (in the block, and not WordPress's own; `line` says where), `outside`,
	 *         `own` (WordPress's own line alone), `none`, or `unknown` where there is no file to be read.
	 */
	public static function place(): array {
		$folder = Snapshot::home_folder( (string) get_option( 'home' ), (string) get_option( 'siteurl' ), ABSPATH );
		$text   = null === $folder || ! is_readable( $folder . '.htaccess' ) ? null : File_State::bytes( $folder . '.htaccess' );
		if ( null === $text ) {
			return array(
				'state' => 'unknown',
				'line'  => 0,
			);
		}
		return self::place_in( $text, (string) Own_Block::text() );
	}

	/**
	 * Where they stand in a file.
	 *
	 * @param string $text What is in it.
	 * @param string $own  The block as WordPress writes it.
	 * @return array{state: string, line: int}
	 */
	public static function place_in( string $text, string $own ): array {
		$usual  = array_map( 'trim', explode( "\n", $own ) );
		$inside = false;
		$state  = 'none';
		foreach ( explode( "\n", $text ) as $at => $line ) {
			$line = trim( $line );
			if ( 0 === strpos( $line, '# BEGIN WordPress' ) || 0 === strpos( $line, '# END WordPress' ) ) {
				$inside = 0 === strpos( $line, '# BEGIN' );
			}
			if ( '' === $line || '#' === $line[0] || 1 !== preg_match( self::LINES, $line ) ) {
				continue;
			}
			if ( $inside && ! in_array( $line, $usual, true ) ) {
				return array(
					'state' => 'inside',
					'line'  => $at + 1,
				);
			}
			$state = $inside && 'none' === $state ? 'own' : ( $inside ? $state : 'outside' );
		}
		return array(
			'state' => $state,
			'line'  => 0,
		);
	}
}
