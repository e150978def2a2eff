<?php
/**
 * The trace of a request, kept until it is asked for.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * A trace is too long for a header, so it is put into a row of its own: besides the row that says that its probe id is used
 * (`Gate`), the one thing a sandboxed request writes. It goes with the run at the latest. Written past the options API, so that no
 * object cache ever holds it, and sealed: what another has put in its place is no trace.
 */
final class Trace_Row {

	private const PREFIX = 'ws401_trace_';

	/**
	 * Keeps the trace once the request is over.
	 *
	 * @param string $run   Run id.
	 * @param string $probe Probe id.
	 */
	public static function keep( string $run, string $probe ): void {
		register_shutdown_function(
			static function () use ( $run, $probe ): void {
				// A request can outlive its run, with which the rows of its probes went: nobody would take this one away.
				if ( 0 === Probe_Rows::last_taken( $run ) ) {
					return;
				}
				$trace = array(
					'steps'   => Trace::steps(),
					'origin'  => Trace::origin(),
					'loaded'  => Plugin_Set::loaded(),
					'refused' => Database_Guard::refused(),
				);
				Side_Effects::write(
					static function () use ( $run, $probe, $trace ): void {
						$name = self::name( $run, $probe );
						self::insert( $name, Row_Seal::close( $name, $trace ) );
					}
				);
			}
		);
	}

	/**
	 * Takes a trace out.
	 *
	 * @param string $run   Run id.
	 * @param string $probe Probe id.
	 * @return array|null The trace; null when there is none.
	 */
	public static function take( string $run, string $probe ): ?array {
		global $wpdb;
		// phpcs:disable WordPress.DB
		$name  = self::name( $run, $probe );
		$trace = $wpdb->get_var( $wpdb->prepare( "SELECT option_value FROM {$wpdb->base_prefix}options WHERE option_name = %s", $name ) );
		$wpdb->delete( $wpdb->base_prefix . 'options', array( 'option_name' => $name ) );
		// phpcs:enable
		return Row_Seal::open( $name, $trace );
	}

	/**
	 * Deletes all traces of a run.
	 *
	 * @param string $run Run id.
	 */
	public static function forget( string $run ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->base_prefix}options WHERE option_name LIKE %s", $wpdb->esc_like( self::name( $run, null ) ) . '%' ) );
	}

	/**
	 * Deletes every trace: no run goes on, so nobody will ask for one. A request that outlived its run may have left it.
	 */
	public static function forget_all(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB
		$wpdb->query( $wpdb->prepare( "DELETE FROM {$wpdb->base_prefix}options WHERE option_name LIKE %s", $wpdb->esc_like( self::PREFIX ) . '%' ) );
	}

	/**
	 * Writes the row.
	 *
	 * @param string $name  Option name.
	 * @param string $value Trace as JSON.
	 */
	private static function insert( string $name, string $value ): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB
		$wpdb->replace(
			$wpdb->base_prefix . 'options',
			array(
				'option_name'  => $name,
				'option_value' => $value,
				'autoload'     => 'off',
			)
		);
	}

	/**
	 * Option name of a trace.
	 *
	 * @param string      $run   Run id.
	 * @param string|null $probe Probe id; null for what all of a run begin with.
	 */
	private static function name( string $run, ?string $probe ): string {
		return self::PREFIX . $run . '_' . ( null === $probe ? '' : substr( hash( 'sha256', $probe ), 0, 16 ) );
	}
}
