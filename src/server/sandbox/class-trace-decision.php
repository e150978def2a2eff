<?php
/**
 * Concludes from a trace who made the answer what it is.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Keeps the few events that can have decided a failing answer, and picks the one that did.
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
	);

	/**
	 * Events that turned the answer into a failure: place, where, code.
	 *
	 * @var array[]
	 */
	private static $failures = array();

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
			if ( self::takes_away( $hook, $before, $after, $began['arguments'][1] ?? array() ) ) {
				Trace::add_step( $place, $hook, $callback->priority, '', 'took a required capability away' );
				self::identity_lost( $place, $hook );
			}
			return;
		}
		Trace::add_step( $place, $hook, $callback->priority, self::in_short( $before, $began['failure'] ), self::in_short( $after, self::failure_of( $after ) ) );

		if ( in_array( $hook, self::ANSWERS, true ) ) {
			$code = self::failure_of( $after );
			if ( null !== $code ) {
				self::$failures[] = array(
					'place' => $place,
					'where' => $hook,
					'code'  => $code,
				);
			} elseif ( null !== $began['failure'] ) {
				self::$failures = array();
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
		if ( null === self::$lost && '' !== $place['file'] && 'core' !== Code_Place::component_of( $place['file'] )['kind'] ) {
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
		$code = self::failure_of( $response );
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
				Trace::add_step( $place, $where, null, '', self::in_short( $response, $code ) );
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
		self::$code = (string) self::failure_of( $response );
		return $response;
	}

	/**
	 * The origin of the answer that is being sent, or null.
	 */
	public static function origin(): ?array {
		if ( null !== Fatal::found() ) {
			return null;
		}
		// phpcs:ignore WordPress.Security.NonceVerification.Recommended, WordPress.Security.ValidatedSanitizedInput -- Only compared.
		$is_echo = 'ws401_echo' === ( $_GET['action'] ?? '' );
		$by      = $is_echo ? Watched_Registrations::who_removed_header() : null;
		if ( null !== $by ) {
			return self::to_origin( $by );
		}
		$status = (int) http_response_code();
		return ( $status < 300 ? null : self::origin_of_failure( $status ) ) ?? self::origin_of_replacement();
	}

	/**
	 * Who took the REST API away, or answered in its place.
	 */
	private static function origin_of_replacement(): ?array {
		$by = Watched_Registrations::who_switched_rest_off() ?? First_Output::by();
		return null === $by ? null : self::to_origin( $by );
	}

	/**
	 * The origin of a failure.
	 *
	 * @param int $status The status that is being sent.
	 */
	private static function origin_of_failure( int $status ): ?array {
		$sent = Sent_Status::with( $status );
		if ( null !== $sent ) {
			return self::to_origin( $sent );
		}
		if ( ! did_action( 'plugins_loaded' ) ) {
			return self::file_being_loaded( $status );
		}
		$ended = Trace::running();
		if ( null !== $ended ) {
			$place = Code_Place::of_callback( $ended->inner );
			if ( '' !== $place['file'] && 'core' !== Code_Place::component_of( $place['file'] )['kind'] ) {
				return self::to_origin(
					array(
						'place' => Exit_Line::in( $place, $status ),
						'where' => $ended->hook,
					)
				);
			}
		}

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
			return did_action( 'after_setup_theme' ) ? null : self::file_being_loaded( $status );
		}
		$by_core = '' === $decided['place']['file'] || 'core' === Code_Place::component_of( $decided['place']['file'] )['kind'];
		return self::to_origin( $by_core && null !== self::$lost ? self::$lost : $decided );
	}

	/**
	 * The file that was being loaded when the request ended: the last one that is not core's.
	 *
	 * @param int $status The status that was sent.
	 */
	private static function file_being_loaded( int $status ): ?array {
		foreach ( array_reverse( get_included_files() ) as $file ) {
			$kind = Code_Place::is_own( $file ) ? 'own' : Code_Place::component_of( $file )['kind'];
			if ( in_array( $kind, array( 'plugin', 'mu-plugin', 'theme' ), true ) ) {
				$place = array(
					'file'     => $file,
					'line'     => 0,
					'end'      => PHP_INT_MAX,
					'callback' => '',
				);
				return self::to_origin(
					array(
						'place' => Exit_Line::in( $place, $status ),
						'where' => 'file scope',
					)
				);
			}
		}
		return null;
	}

	/**
	 * Whether a callback made a required capability missing.
	 *
	 * @param string $hook     `user_has_cap` or `map_meta_cap`.
	 * @param mixed  $before   Value before.
	 * @param mixed  $after    Value after.
	 * @param mixed  $required Capabilities asked for (`user_has_cap`).
	 */
	private static function takes_away( string $hook, $before, $after, $required ): bool {
		if ( ! is_array( $before ) || ! is_array( $after ) ) {
			return false;
		}
		if ( 'map_meta_cap' === $hook ) {
			return in_array( 'do_not_allow', $after, true ) && ! in_array( 'do_not_allow', $before, true );
		}
		foreach ( (array) $required as $capability ) {
			if ( ! empty( $before[ $capability ] ) && empty( $after[ $capability ] ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * The error code of a failing value of a filter; empty when it fails without one, null when it does not fail.
	 *
	 * @param mixed $value Value.
	 */
	public static function failure_of( $value ): ?string {
		if ( is_wp_error( $value ) ) {
			return (string) $value->get_error_code();
		}
		if ( $value instanceof \WP_HTTP_Response && $value->get_status() >= 400 ) {
			$data = $value->get_data();
			return is_array( $data ) && is_string( $data['code'] ?? null ) ? $data['code'] : '';
		}
		return null;
	}

	/**
	 * A value for a reader; never the content of an answer.
	 *
	 * @param mixed       $value   Value.
	 * @param string|null $failure Its error code, null when it was no failure.
	 */
	private static function in_short( $value, ?string $failure ): string {
		if ( is_object( $value ) ) {
			return trim( get_class( $value ) . ( null === $failure ? '' : ' ' . $failure ) );
		}
		return is_scalar( $value ) || null === $value ? substr( (string) wp_json_encode( $value ), 0, 40 ) : gettype( $value );
	}

	/**
	 * An event as an origin.
	 *
	 * @param array $event Place and where.
	 */
	private static function to_origin( array $event ): array {
		return Code_Place::origin( $event['place']['file'], $event['place']['line'], $event['where'], $event['place']['callback'] );
	}
}
