<?php
/**
 * Keeps what can have decided a failing answer.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps the few events that can have decided a failing answer, and picks the one that did. Trace_Origin asks for it, and for what no event
 * tells.
 */
final class Trace_Decision {

	/**
	 * Filters whose value is, or replaces, the answer.
	 */
	private const ANSWERS = array(
		'rest_authentication_errors',
		'rest_pre_dispatch',
		'rest_request_before_callbacks',
		'rest_dispatch_request',
		'rest_request_after_callbacks',
		'rest_post_dispatch',
		'rest_pre_echo_response',
	);

	/**
	 * Events that turned the answer into a failure: place, where, code.
	 *
	 * @var array[]
	 */
	private static $failures = array();

	/**
	 * The last place that put another answer in the place of the endpoint's, which is no failure.
	 *
	 * @var array{place: array, where: string}|null
	 */
	private static $replaced;

	/**
	 * The place that made the visitor unknown, or took a capability away.
	 *
	 * @var array|null
	 */
	private static $lost;

	/**
	 * Whether the endpoint's own callback was reached.
	 *
	 * @var bool
	 */
	private static $reached = false;

	/**
	 * Whether an error was there before the endpoint's permission was asked.
	 *
	 * @var bool
	 */
	private static $failed_before = false;

	/**
	 * The current user so far.
	 *
	 * @var int
	 */
	private static $user = 0;

	/**
	 * The error code of the final answer.
	 *
	 * @var string
	 */
	private static $code = '';

	/**
	 * Watches the places that are no callback.
	 */
	public static function watch(): void {
		Sent_Status::watch();
		add_action( 'set_current_user', array( self::class, 'user_set' ), PHP_INT_MIN );
		add_filter( 'rest_request_before_callbacks', array( self::class, 'before_permission' ), PHP_INT_MAX );
		add_filter( 'rest_dispatch_request', array( self::class, 'endpoint_reached' ), PHP_INT_MAX );
		add_filter( 'rest_request_after_callbacks', array( self::class, 'after_endpoint' ), PHP_INT_MIN, 3 );
		add_filter( 'rest_post_dispatch', array( self::class, 'answer_made' ), PHP_INT_MAX );
	}

	/**
	 * A callback changed a filter's value.
	 *
	 * @param Watched_Callback $callback Which.
	 * @param array            $place    Where to say it is.
	 * @param array            $began    What it began with: value, failure, arguments.
	 * @param mixed            $after    Value after.
	 */
	public static function value_changed( Watched_Callback $callback, array $place, array $began, $after ): void {
		$hook   = $callback->hook;
		$before = $began['value'];
		if ( 'rest_endpoints' === $hook ) {
			Replaced_Permission::endpoints_changed( $place, $before, $after );
			return;
		}
		if ( in_array( $hook, array( 'user_has_cap', 'map_meta_cap' ), true ) ) {
			if ( Watched_Value::takes_away( $hook, $before, $after, $began['arguments'][1] ?? array() ) ) {
				Trace::add_step( $place, $hook, $callback->priority, '', 'took a required capability away' );
				self::identity_lost( $place, $hook );
			}
			return;
		}
		Trace::add_step( $place, $hook, $callback->priority, Watched_Value::in_short( $before, $began['failure'] ), Watched_Value::in_short( $after, Watched_Value::failure_of( $after ) ) );

		if ( 'status_header' === $hook ) {
			Sent_Status::changed( $place, (string) $before, (string) $after );
		} elseif ( in_array( $hook, self::ANSWERS, true ) ) {
			$code = Watched_Value::failure_of( $after );
			if ( null !== $code ) {
				self::$failures[] = array(
					'place' => $place,
					'where' => $hook,
					'code'  => $code,
				);
			} elseif ( null !== $began['failure'] ) {
				self::$failures = array();
			} elseif ( Watched_Value::is_another( $began['keys'], $after ) ) {
				self::$replaced = array(
					'place' => $place,
					'where' => $hook,
				);
			}
		} elseif ( is_wp_error( $after ) || ( $before && ! $after ) ) {
			self::identity_lost( $place, $hook );
		}
	}

	/**
	 * Something made the visitor unknown, or less capable.
	 *
	 * @param array  $place Where.
	 * @param string $where Hook or place.
	 */
	public static function identity_lost( array $place, string $where ): void {
		if ( null === self::$lost && '' !== $place['file'] && 'core' !== Code_Owner::component_of( $place['file'] )['kind'] ) {
			self::$lost = compact( 'place', 'where' );
		}
	}

	/**
	 * The current user was set.
	 */
	public static function user_set(): void {
		$user = get_current_user_id();
		if ( self::$user && ! $user ) {
			$caller = Core_Caller::of( 'wp_set_current_user', 0 );
			if ( null !== $caller ) {
				self::identity_lost( $caller['place'], 'wp_set_current_user' );
			}
		}
		self::$user = $user;
	}

	/**
	 * The endpoint's permission is about to be asked.
	 *
	 * @param mixed $response Passed through.
	 * @return mixed
	 */
	public static function before_permission( $response ) {
		self::$failed_before = is_wp_error( $response );
		self::$reached       = false;
		return $response;
	}

	/**
	 * The endpoint's own callback is about to run.
	 *
	 * @param mixed $result Passed through.
	 * @return mixed
	 */
	public static function endpoint_reached( $result ) {
		self::$reached = null === $result;
		return $result;
	}

	/**
	 * The endpoint has answered, or its permission callback has refused.
	 *
	 * @param mixed $response Passed through.
	 * @param mixed $handler  The endpoint.
	 * @param mixed $request  The request.
	 * @return mixed
	 */
	public static function after_endpoint( $response, $handler, $request ) {
		$code = Watched_Value::failure_of( $response );
		if ( null !== $code && ! self::$failed_before && is_array( $handler ) ) {
			$where    = self::$reached ? 'callback' : 'permission_callback';
			$function = $handler[ $where ] ?? null;
			// A refusal through rest_dispatch_request has been taken down already.
			if ( null !== $function && ( self::$reached || is_wp_error( $response ) && array() === self::$failures ) ) {
				$place            = Code_Place::of_callback( $function );
				$replaced         = 'permission_callback' === $where ? Replaced_Permission::by( $function, $request ) : null;
				self::$failures[] = array(
					'place' => $replaced ?? $place,
					'where' => null === $replaced ? $where : 'rest_endpoints',
					'code'  => $code,
				);
				Trace::add_step( $place, $where, null, '', Watched_Value::in_short( $response, $code ) );
			}
		}
		return $response;
	}

	/**
	 * The answer is complete.
	 *
	 * @param mixed $response Passed through.
	 * @return mixed
	 */
	public static function answer_made( $response ) {
		self::$code = (string) Watched_Value::failure_of( $response );
		return $response;
	}

	/**
	 * Who put another answer in the place of the endpoint's. That may be right: whether the answer is another than it has to be is for
	 * whoever asks.
	 *
	 * @return array{place: array, where: string}|null
	 */
	public static function replaced(): ?array {
		return self::$replaced;
	}

	/**
	 * The event that decided the failing answer: place and where; null when none of those that were watched did.
	 */
	public static function decided(): ?array {
		$decided = null;
		foreach ( self::$failures as $failure ) {
			if ( null === $decided || self::$code === $failure['code'] && self::$code !== $decided['code'] ) {
				$decided = $failure;
			}
		}
		if ( null === $decided && 'rest_no_route' === self::$code ) {
			$place   = Replaced_Permission::who_removed_route();
			$decided = null === $place ? null : array(
				'place' => $place,
				'where' => 'rest_endpoints',
			);
		}
		if ( null === $decided ) {
			return null;
		}
		$by_core = '' === $decided['place']['file'] || 'core' === Code_Owner::component_of( $decided['place']['file'] )['kind'];
		return $by_core && null !== self::$lost ? self::$lost : $decided;
	}
}
