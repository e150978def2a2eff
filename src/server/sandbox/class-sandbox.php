<?php
/**
 * One sandboxed request, from the moment its capability has been found valid.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Puts everything in place that makes this one request run with its own set of plugins and change nothing.
 */
final class Sandbox {

	/**
	 * The classes a sandboxed request uses. No autoloader yet: plugins are not loaded.
	 */
	private const CLASSES = array(
		'no-cache',
		'login-window',
		'probe-rows',
		'database-guard',
		'cache-overlay',
		'cache-writes',
		'side-effects',
		'plugin-set',
		'theme-choice',
		'code-place',
		'code-owner',
		'credential-watch',
		'fatal',
		'wrong-callback',
		'written-hooks',
		'first-output',
		'kept-output',
		'shown-template',
		'trace',
		'core-caller',
		'sent-status',
		'replaced-permission',
		'trace-decision',
		'trace-origin',
		'trace-row',
		'watched-callback',
		'watched-value',
		'watched-registrations',
		'endpoint-stop',
		'exit-line',
		'loading-turn',
		'local-file',
		'muting',
		'registration-line',
		'receipt',
	);

	/**
	 * Begins the sandbox.
	 *
	 * @param array  $granted The capability's content, checked by the gate, with its `run`.
	 * @param string $version Version of the plugin that installed the gate; empty when the plugin itself opened it,
	 *                        which is too late to keep plugins from loading: they are muted instead.
	 */
	public static function begin( array $granted, string $version ): void {
		require_once dirname( __DIR__ ) . '/storage/class-row-seal.php';
		foreach ( self::CLASSES as $name ) {
			require_once __DIR__ . '/class-' . $name . '.php';
		}

		$run   = $granted['run'];
		$theme = $granted['t'] ?? 'keep';
		Side_Effects::contain();
		$is_look = Look::is_look( $granted['r'] );
		Login_Window::watch(
			static function () use ( $granted, $is_look ): void {
				if ( ! $is_look ) {
					Probe_Rows::note_failure( $granted['r'], $granted['p'] );
				}
			}
		);
		Plugin_Set::choose( $run['plugins'], $granted['s'], $run['own'] );
		if ( ! $is_look ) {
			Theme_Choice::choose( $theme, $run['theme'] );
		}
		if ( '' === $version ) {
			Muting::plan();
			if ( $is_look && 'keep' !== $theme ) {
				Muting::mute_theme();
			}
		} else {
			Plugin_Set::filter_options();
		}
		if ( 1 === ( $granted['d'] ?? 0 ) ) {
			Endpoint_Stop::stop_at_the_endpoint();
		}
		if ( 1 === ( $granted['o'] ?? 0 ) ) {
			Trace::watch();
			if ( ! $is_look ) {
				Trace_Row::keep( $granted['r'], $granted['p'] );
			}
		}
		Receipt::promise( $granted['p'] );
	}
}
