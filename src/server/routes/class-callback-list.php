<?php
/**
 * Callbacks of REST routes, each once.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Routes;

use WhoSaid401\Facts\Callback_Place;
use WhoSaid401\Facts\Component_Locator;

defined( 'ABSPATH' ) || exit;

/**
 * Collects callbacks: hundreds of routes share a few dozen.
 */
final class Callback_List {

	/**
	 * What is known of each.
	 *
	 * @var array<int, array<string, mixed>>
	 */
	private $callbacks = array();

	/**
	 * Place in the list by name, file and line.
	 *
	 * @var array<string, int>
	 */
	private $places = array();

	/**
	 * Knows which file belongs to what.
	 *
	 * @var Component_Locator
	 */
	private $locator;

	/**
	 * Begins an empty list.
	 */
	public function __construct() {
		$this->locator = new Component_Locator();
	}

	/**
	 * Adds a callback.
	 *
	 * @param mixed $callback Whatever was registered; not always callable.
	 * @return int Its place in the list.
	 */
	public function add( $callback ): int {
		$place = Callback_Place::of( $callback );
		$key   = implode( '|', $place );
		if ( ! isset( $this->places[ $key ] ) ) {
			$this->places[ $key ] = count( $this->callbacks );
			$this->callbacks[]    = array(
				'name'      => $place['name'],
				'declared'  => self::declared( $callback ),
				'file'      => $this->locator->relative( $place['file'] ),
				'line'      => $place['line'],
				'component' => $this->locator->of_file( $place['file'] ),
			);
		}
		return $this->places[ $key ];
	}

	/**
	 * Shape: `RouteCallback` in src/diagnosis/routes/types.ts.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public function all(): array {
		return $this->callbacks;
	}

	/**
	 * `Class::method` of the class that really declares the method, or the function's name; empty for closures.
	 *
	 * @param mixed $callback Callback.
	 */
	private static function declared( $callback ): string {
		if ( is_string( $callback ) ) {
			return $callback;
		}
		if ( is_array( $callback ) && isset( $callback[0], $callback[1] ) && is_string( $callback[1] ) && method_exists( $callback[0], $callback[1] ) ) {
			$method = new \ReflectionMethod( $callback[0], $callback[1] );
			return $method->getDeclaringClass()->getName() . '::' . $method->getName();
		}
		return '';
	}
}
