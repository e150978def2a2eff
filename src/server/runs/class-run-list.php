<?php
/**
 * The runs that are going on.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Runs;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * One row, `ws401_runs`, in the options table of the installation's first site, which the gate can find before
 * WordPress knows which site it is. Written past the options API: no object cache holds it, no filter sees it.
 *
 * Its JSON: `runs` by id, `loader` (what was installed, null when nothing is), `revision`, new with each change, and our seal. A row
 * without the seal is taken for none.
 */
final class Run_List {

	private const OPTION = 'ws401_runs';

	/**
	 * The list as it is.
	 *
	 * @return array{runs: array<string, array>, loader: array|null}
	 */
	public static function read(): array {
		return self::decode( self::stored() );
	}

	/**
	 * Changes the list. Two requests that change it at once do not lose each other's change: a row is replaced only
	 * while it is what was read, else the change is made again on what is there now. A lock would outlive a request
	 * that dies holding it.
	 *
	 * @param callable $change Gets the list, returns the new one; may be called several times.
	 * @return array The list as it is now.
	 * @throws Refusal When the database does not take it.
	 */
	public static function change( callable $change ): array {
		for ( $tries = 0; $tries < 40; $tries++ ) {
			$stored = self::stored();
			$list   = $change( self::decode( $stored ) );
			if ( self::replace( $stored, $list ) ) {
				return $list;
			}
			usleep( wp_rand( 1000, 20000 ) );
		}
		Refusal::raise( 'ws401_runs_not_saved', __( 'The run could not be noted in the database: it refuses to be written to, or is overloaded.', 'who-said-401' ), 500 );
	}

	/**
	 * What shows, also after a run is over, that a capability was one of its. Twin: sandbox-loader.php, which stands alone.
	 *
	 * @param string $id Run id.
	 */
	public static function stamp_of( string $id ): string {
		return hash_hmac( 'sha256', 'ws401-stamp|' . $id, Row_Seal::keys() );
	}

	/**
	 * The row as it is stored; null when there is none.
	 */
	private static function stored(): ?string {
		global $wpdb;
		// phpcs:ignore WordPress.DB -- Past the cache on purpose.
		return $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->base_prefix}options WHERE option_name = %s", self::OPTION ) );
	}

	/**
	 * Replaces the row if it still is what was read.
	 *
	 * @param string|null $stored What was read.
	 * @param array       $list   The new list.
	 */
	private static function replace( ?string $stored, array $list ): bool {
		global $wpdb;
		$table = $wpdb->base_prefix . 'options';
		$value = Row_Seal::close( self::OPTION, array( 'revision' => bin2hex( random_bytes( 8 ) ) ) + $list );
		// phpcs:disable WordPress.DB
		if ( array() === $list['runs'] && null === $list['loader'] ) {
			return null === $stored
				|| 1 === $wpdb->query( $wpdb->prepare( "DELETE FROM {$table} WHERE option_name = %s AND option_value = %s", self::OPTION, $stored ) );
		}
		if ( null === $stored ) {
			return 1 === $wpdb->query( $wpdb->prepare( "INSERT IGNORE INTO {$table} (option_name, option_value, autoload) VALUES (%s, %s, 'off')", self::OPTION, $value ) );
		}
		return 1 === $wpdb->query( $wpdb->prepare( "UPDATE {$table} SET option_value = %s WHERE option_name = %s AND option_value = %s", $value, self::OPTION, $stored ) );
		// phpcs:enable
	}

	/**
	 * Reads a row's JSON.
	 *
	 * @param string|null $stored The row.
	 * @return array{runs: array<string, array>, loader: array|null}
	 */
	private static function decode( ?string $stored ): array {
		$list = Row_Seal::open( self::OPTION, $stored );
		return array(
			'runs'   => is_array( $list['runs'] ?? null ) ? $list['runs'] : array(),
			'loader' => is_array( $list['loader'] ?? null ) ? $list['loader'] : null,
		);
	}
}
