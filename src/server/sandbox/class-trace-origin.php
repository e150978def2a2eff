<?php
/**
 * Concludes from a trace who made the answer what it is.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Sandbox;

defined( 'ABSPATH' ) || exit;

/**
 * The origin of the answer that is being sent: from what Trace_Decision kept, or from where the request ended.
 */
final class Trace_Origin {

	/**
	 * The origin of the answer that is being sent, or null.
	 */
	public static function found(): ?array {
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
	 * Who took the REST API away, answered in its place, or shows a page of its own.
	 */
	private static function origin_of_replacement(): ?array {
		$by = Watched_Registrations::who_switched_rest_off() ?? First_Output::by() ?? Trace_Decision::replaced();
		if ( null !== $by ) {
			return self::to_origin( $by );
		}
		// Where somebody keeps the output back, nobody is heard printing it.
		$by = Shown_Template::by();
		return self::who_ended( (int) http_response_code() ) ?? ( null === $by ? null : self::to_origin( $by ) );
	}

	/**
	 * The callback outside of core that was entered and never left: it ended the request, or sends its answer.
	 *
	 * @param int $status The status that is being sent.
	 */
	private static function who_ended( int $status ): ?array {
		$ended = Trace::running();
		$place = null === $ended ? null : Code_Place::of_callback( $ended->inner );
		if ( null === $place || '' === $place['file'] || 'core' === Code_Owner::component_of( $place['file'] )['kind'] ) {
			return null;
		}
		return self::to_origin(
			array(
				'place' => Exit_Line::in( $place, $status ),
				'where' => $ended->hook,
			)
		);
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
		$ended = self::who_ended( $status );
		if ( null !== $ended ) {
			return $ended;
		}

		$decided = Trace_Decision::decided();
		if ( null !== $decided ) {
			return self::to_origin( $decided );
		}
		return did_action( 'after_setup_theme' ) ? null : self::file_being_loaded( $status );
	}

	/**
	 * The file that was being loaded when the request ended: the last one that is not core's, and belongs to the plugin whose turn it
	 * was. One that was loaded before may have been asked for a class meanwhile.
	 *
	 * @param int $status The status that was sent.
	 */
	private static function file_being_loaded( int $status ): ?array {
		$turn = Loading_Turn::of();
		foreach ( array_reverse( get_included_files() ) as $file ) {
			$component = Code_Owner::component_of( $file );
			$kind      = Code_Owner::is_own( $file ) ? 'own' : $component['kind'];
			if ( null !== $turn && $turn !== $component['id'] ) {
				continue;
			}
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
	 * An event as an origin.
	 *
	 * @param array $event Place and where.
	 */
	private static function to_origin( array $event ): array {
		return Code_Place::origin( $event['place']['file'], $event['place']['line'], $event['where'], $event['place']['callback'] );
	}
}
