<?php
/**
 * WordPress's hooks in their plainest form.
 *
 * @package WhoSaid401
 */

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals, Squiz.Commenting.FunctionComment, Squiz.Commenting.VariableComment -- A stand-in carries WordPress's own names.

/**
 * One hook: callbacks by priority.
 */
class WP_Hook {

	public $callbacks = array();

	public function add_filter( $hook, $callback, $priority, $accepted_args ) {
		$this->callbacks[ $priority ][] = array(
			'function'      => $callback,
			'accepted_args' => $accepted_args,
		);
		ksort( $this->callbacks );
	}

	public function apply_filters( $value, $arguments ) {
		foreach ( $this->callbacks as $callbacks ) {
			foreach ( $callbacks as $callback ) {
				$arguments[0] = $value;
				$value        = call_user_func_array( $callback['function'], array_slice( $arguments, 0, $callback['accepted_args'] ) );
			}
		}
		return $value;
	}
}
