<?php
/**
 * A callback that is watched while it runs.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Stands in the place of another callback on a hook and tells the trace what went in and what came out.
 */
final class Watched_Callback {

	/**
	 * The callback itself.
	 *
	 * @var callable
	 */
	public $inner;

	/**
	 * Hook.
	 *
	 * @var string
	 */
	public $hook;

	/**
	 * Priority.
	 *
	 * @var int
	 */
	public $priority;

	/**
	 * Wraps a callback.
	 *
	 * @param string $hook     Hook.
	 * @param int    $priority Priority.
	 * @param mixed  $inner    The callback.
	 */
	public function __construct( string $hook, int $priority, $inner ) {
		$this->hook     = $hook;
		$this->priority = $priority;
		$this->inner    = $inner;
	}

	/**
	 * Runs the callback. One that ends the request never leaves, which is how the trace knows it.
	 *
	 * @param mixed ...$arguments Arguments.
	 * @return mixed What the callback returns.
	 * @throws \Throwable What the callback throws.
	 */
	public function __invoke( ...$arguments ) {
		$before = Trace::enter( $this, $arguments );
		// References: PHP would complain when the callback wants one.
		$references = array();
		$arguments  = array_values( $arguments );
		foreach ( array_keys( $arguments ) as $i ) {
			$references[ $i ] = &$arguments[ $i ];
		}
		try {
			$result = call_user_func_array( $this->inner, $references );
		} catch ( \Throwable $thrown ) {
			Trace::leave();
			throw $thrown;
		}
		Trace::leave();
		Trace::compare( $this, $before, $result );
		return $result;
	}
}
