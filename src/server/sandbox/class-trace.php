<?php
/**
 * Follows one request to the place that decides its answer.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * Watches the callbacks on the hooks that decide authentication and REST dispatch, and what sets the status.
 * It takes down what happens; Trace_Origin concludes.
 */
final class Trace {

	/**
	 * Filters whose value decides: who the user is, whether the request is answered in place of its endpoint.
	 */
	const FILTERS = array(
		'determine_current_user',
		'authenticate',
		'wp_is_application_passwords_available',
		'wp_is_application_passwords_available_for_user',
		'application_password_is_api_request',
		'rest_authentication_errors',
		'rest_endpoints',
		'rest_pre_dispatch',
		'rest_request_before_callbacks',
		'rest_dispatch_request',
		'rest_request_after_callbacks',
		'rest_post_dispatch',
		'rest_pre_echo_response',
		'map_meta_cap',
		'user_has_cap',
		'status_header',
	);

	/**
	 * Actions in which a plugin may end the request, or add and remove callbacks late.
	 */
	const ACTIONS = array(
		'muplugins_loaded',
		'plugins_loaded',
		'setup_theme',
		'after_setup_theme',
		'init',
		'wp_loaded',
		'parse_request',
		'rest_api_init',
		'send_headers',
		'wp',
		'template_redirect',
		'login_init',
		'set_current_user',
		Credential_Watch::CONDITIONS,
	);

	/**
	 * More steps than this say nothing to a reader.
	 */
	private const MOST_STEPS = 200;

	/**
	 * What was seen, in order; the shape is `TraceStepSchema` in src/transport/sandbox/run-schemas.ts.
	 *
	 * @var array[]
	 */
	private static $steps = array();

	/**
	 * Callbacks that were entered and have not been left.
	 *
	 * @var Watched_Callback[]
	 */
	private static $running = array();

	/**
	 * What each hook is being run with: the value as it is by now, and the other arguments.
	 *
	 * @var array<string, array>
	 */
	private static $began = array();

	/**
	 * Whether anything is watched.
	 *
	 * @var bool
	 */
	private static $watching = false;

	/**
	 * Begins to watch.
	 */
	public static function watch(): void {
		self::$watching = true;
		foreach ( array_merge( self::FILTERS, self::ACTIONS ) as $hook ) {
			add_filter(
				$hook,
				static function ( ...$arguments ) use ( $hook ) {
					self::$began[ $hook ] = $arguments;
					self::wrap( $hook );
					return $arguments[0] ?? null;
				},
				PHP_INT_MIN,
				10
			);
		}
		Credential_Watch::listen();
		First_Output::listen();
		Kept_Output::listen();
		Shown_Template::listen();
		Watched_Registrations::begin();
		Trace_Decision::watch();
	}

	/**
	 * Puts a watcher in the place of every callback of a hook. WP_Hook reads each priority's callbacks when it
	 * gets there, so doing this at the first priority reaches all later ones, however late they were added.
	 *
	 * @param string $hook Hook.
	 */
	private static function wrap( string $hook ): void {
		global $wp_filter;
		if ( ! isset( $wp_filter[ $hook ] ) ) {
			return;
		}
		foreach ( $wp_filter[ $hook ]->callbacks as $priority => $callbacks ) {
			foreach ( $callbacks as $id => $callback ) {
				$function = $callback['function'];
				if ( $function instanceof Watched_Callback || Code_Owner::is_own( Code_Place::of_callback( $function )['file'] ) ) {
					continue;
				}
				$wp_filter[ $hook ]->callbacks[ $priority ][ $id ]['function'] = new Watched_Callback( $hook, (int) $priority, $function );
			}
		}
	}

	/**
	 * A callback begins. It may ask for fewer arguments than the hook has, change the object it is given, or run the
	 * same hook again: what it began with is for the caller to keep.
	 *
	 * @param Watched_Callback $callback  Which.
	 * @param array            $arguments What it is called with.
	 * @return array{value: mixed, failure: string|null, keys: array|null, level: int, arguments: array} What it begins with.
	 */
	public static function enter( Watched_Callback $callback, array $arguments ): array {
		self::$running[] = $callback;
		$arguments      += self::$began[ $callback->hook ] ?? array();
		$value           = $arguments[0] ?? null;
		return array(
			'value'     => $value,
			'failure'   => Watched_Value::failure_of( $value ),
			'keys'      => Watched_Value::keys_of( $value ),
			'level'     => ob_get_level(),
			'arguments' => $arguments,
		);
	}

	/**
	 * The innermost callback is over.
	 */
	public static function leave(): void {
		array_pop( self::$running );
	}

	/**
	 * The callback that was entered last and never left: the one that ended the request, or sends it.
	 */
	public static function running(): ?Watched_Callback {
		$innermost = end( self::$running );
		return $innermost ? $innermost : null;
	}

	/**
	 * Takes down what a callback did to the value it was given.
	 *
	 * @param Watched_Callback $callback Which.
	 * @param array            $before   What it began with.
	 * @param mixed            $result   What it returned.
	 */
	public static function compare( Watched_Callback $callback, array $before, $result ): void {
		$hook  = $callback->hook;
		$place = Code_Place::of_callback( $callback->inner );
		// It may have added callbacks to the very hook that is running.
		self::wrap( $hook );
		Watched_Registrations::compare( $place, $hook );
		Kept_Output::ran( $place, $hook, $before['level'] );
		if ( Credential_Watch::CONDITIONS === $hook ) {
			Credential_Watch::condition_ran( $callback, $place, $before );
		}
		if ( ! in_array( $hook, self::FILTERS, true ) ) {
			return;
		}
		self::$began[ $hook ] = array( $result ) + $before['arguments'];
		if ( $before['value'] !== $result || Watched_Value::failure_of( $result ) !== $before['failure'] || Watched_Value::is_another( $before['keys'], $result ) ) {
			Trace_Decision::value_changed( $callback, self::owned_place( $callback, $place ), $before, $result );
		}
	}

	/**
	 * The place to name for a callback: a function borrowed from core is named by who registered it.
	 *
	 * @param Watched_Callback $callback Which.
	 * @param array            $place    Its own place.
	 */
	private static function owned_place( Watched_Callback $callback, array $place ): array {
		$owner = Watched_Registrations::owner_of( $callback->hook, $callback->priority, $callback->inner );
		if ( null === $owner || '' !== $place['file'] && 'core' !== Code_Owner::component_of( $place['file'] )['kind'] ) {
			return $place;
		}
		return array( 'callback' => $place['callback'] ) + Registration_Line::of( $owner, $callback->hook );
	}

	/**
	 * Takes down that something made the visitor unknown.
	 *
	 * @param array  $place Where.
	 * @param string $where Hook or place.
	 * @param string $what  What happened.
	 */
	public static function note_identity_lost( array $place, string $where, string $what ): void {
		self::add_step( $place, $where, null, '', $what );
		Trace_Decision::identity_lost( $place, $where );
	}

	/**
	 * Adds a step.
	 *
	 * @param array    $place    Where.
	 * @param string   $where    Hook or place.
	 * @param int|null $priority Priority, when it is a callback.
	 * @param string   $before   The value before, in short.
	 * @param string   $after    The value after, or what happened.
	 */
	public static function add_step( array $place, string $where, ?int $priority, string $before, string $after ): void {
		if ( count( self::$steps ) >= self::MOST_STEPS ) {
			return;
		}
		self::$steps[] = array(
			'where'    => $where,
			'priority' => $priority,
			'place'    => $place,
			'before'   => $before,
			'after'    => $after,
		);
	}

	/**
	 * The steps, with places as people know them.
	 */
	public static function steps(): array {
		return array_map(
			static function ( array $step ): array {
				$origin = Code_Place::origin( $step['place']['file'], $step['place']['line'], $step['where'], $step['place']['callback'] );
				return $origin + array(
					'priority' => $step['priority'],
					'before'   => $step['before'],
					'after'    => $step['after'],
				);
			},
			self::$steps
		);
	}

	/**
	 * Who made the answer what it is; null when nothing was watched, nothing failed or no watched place saw it.
	 */
	public static function origin(): ?array {
		return self::$watching ? Trace_Origin::found() : null;
	}
}
