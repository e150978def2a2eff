<?php
/**
 * Who on a filter turns a yes into a no.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Credentials;

use WhoSaid401\Facts\Callback_Place;
use WhoSaid401\Facts\Component_Locator;

defined( 'ABSPATH' ) || exit;

/**
 * Asks a filter that answers yes or no, then asks copies of it from which single callbacks are missing. The hook itself
 * is never touched: other code that asks meanwhile gets what it always gets.
 */
final class Filter_Answer {

	/**
	 * Hook.
	 *
	 * @var string
	 */
	private $hook;

	/**
	 * What the filter is asked with, and the arguments after it.
	 *
	 * @var array<int, mixed>
	 */
	private $arguments;

	/**
	 * Whether what comes out is a yes.
	 *
	 * @var callable
	 */
	private $is_yes;

	/**
	 * The callbacks in the order they run.
	 *
	 * @var array<int, array{priority: int, function: mixed, accepted_args: int}>
	 */
	private $callbacks;

	/**
	 * Asks a filter.
	 *
	 * @param string            $hook    Hook.
	 * @param bool              $base    What the filter starts with.
	 * @param array<int, mixed> $further Arguments after it.
	 * @return array<string, mixed> Shape: `FilterAnswer` in src/diagnosis/evidence/types.ts. `answer` is null when a callback stopped with an error.
	 */
	public static function of( string $hook, bool $base, array $further = array() ): array {
		return ( new self( $hook, array_merge( array( $base ), $further ), 'boolval' ) )->answered( $base );
	}

	/**
	 * Asks a filter whether it leaves what WordPress gives it as it has to be.
	 *
	 * @param string   $hook   Hook.
	 * @param mixed    $value  What WordPress starts with.
	 * @param callable $is_yes Whether what comes out is still right.
	 * @return array<string, mixed> As `of()`.
	 */
	public static function leaving( string $hook, $value, callable $is_yes ): array {
		return ( new self( $hook, array( $value ), $is_yes ) )->answered( true );
	}

	/**
	 * Reads the hook.
	 *
	 * @param string            $hook      Hook.
	 * @param array<int, mixed> $arguments Arguments.
	 * @param callable          $is_yes    Whether what comes out is a yes.
	 */
	private function __construct( string $hook, array $arguments, callable $is_yes ) {
		global $wp_filter;
		$this->hook      = $hook;
		$this->arguments = $arguments;
		$this->is_yes    = $is_yes;
		$this->callbacks = array();
		foreach ( isset( $wp_filter[ $hook ] ) ? $wp_filter[ $hook ]->callbacks : array() as $priority => $callbacks ) {
			foreach ( $callbacks as $callback ) {
				$this->callbacks[] = array(
					'priority'      => (int) $priority,
					'function'      => $callback['function'],
					'accepted_args' => (int) $callback['accepted_args'],
				);
			}
		}
	}

	/**
	 * What the filter answers, and who makes it a no.
	 *
	 * @param bool $base What WordPress itself would answer.
	 * @return array<string, mixed>
	 */
	private function answered( bool $base ): array {
		$answer = $this->run( $this->callbacks );
		return array(
			'base'   => $base,
			'answer' => $answer,
			'voices' => $base && false === $answer ? $this->voices() : array(),
		);
	}

	/**
	 * The callbacks that have to do with the no: those without which it would be a yes, and those that say no when they are alone.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	private function voices(): array {
		$locator = new Component_Locator();
		$voices  = array();
		foreach ( $this->callbacks as $at => $callback ) {
			$others = $this->callbacks;
			unset( $others[ $at ] );
			$necessary  = true === $this->run( $others );
			$sufficient = false === $this->run( array( $callback ) );
			if ( ! $necessary && ! $sufficient ) {
				continue;
			}
			$voices[] = $this->place_of( $callback['function'], $locator ) + array(
				'priority'   => $callback['priority'],
				'necessary'  => $necessary,
				'sufficient' => $sufficient,
			);
		}
		return $voices;
	}

	/**
	 * Whose a callback is. A function of WordPress or PHP itself does not tell who put it there; the code that does may.
	 *
	 * @param mixed             $callback Callback.
	 * @param Component_Locator $locator  Knows whose a file is.
	 * @return array<string, mixed>
	 */
	private function place_of( $callback, Component_Locator $locator ): array {
		$place       = Callback_Place::of( $callback );
		$component   = $locator->of_file( $place['file'] );
		$is_borrowed = '' === $place['file'] || 'core' === $component['kind'];
		$placed      = $is_borrowed && is_string( $callback ) ? Borrowed_Callback::placed( $this->hook, $callback, $locator ) : null;
		return ( $placed ?? array(
			'component' => $component,
			'file'      => $locator->relative( $place['file'] ),
			'line'      => $place['line'],
		) ) + array(
			'callback' => $place['name'],
			'borrowed' => $is_borrowed && null === $placed,
		);
	}

	/**
	 * Runs some of the callbacks on a hook of their own.
	 *
	 * @param array<int, array{priority: int, function: mixed, accepted_args: int}> $callbacks Which.
	 * @return bool|null What comes out; null when one of them stopped with an error.
	 */
	private function run( array $callbacks ): ?bool {
		global $wp_current_filter;
		$copy = new \WP_Hook();
		foreach ( $callbacks as $callback ) {
			$copy->add_filter( $this->hook, $callback['function'], $callback['priority'], $callback['accepted_args'] );
		}
		// phpcs:ignore WordPress.WP.GlobalVariablesOverride.Prohibited -- A callback may ask current_filter() which hook it is on.
		$wp_current_filter[] = $this->hook;
		try {
			return (bool) ( $this->is_yes )( $copy->apply_filters( $this->arguments[0], $this->arguments ) );
		} catch ( \Throwable $thrown ) {
			return null;
		} finally {
			array_pop( $wp_current_filter );
		}
	}
}
