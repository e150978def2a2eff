<?php
/**
 * Runs foreign code of the REST API inside one of our own requests without letting it change or end anything.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Routes;

use WhoSaid401\Answering\Answer;
use WhoSaid401\Facts\Component_Locator;
use WhoSaid401\Sandbox\Cache_Overlay;
use WhoSaid401\Sandbox\Side_Effects;

defined( 'ABSPATH' ) || exit;

/**
 * Makes the rest of the request read-only, and survives what the code does to end it: an error, wp_die(), exit.
 */
final class Read_Only {

	/**
	 * Filters through which WordPress chooses what wp_die() does; which one depends on the kind of request.
	 */
	private const ENDINGS = array( 'wp_die_ajax_handler', 'wp_die_json_handler', 'wp_die_jsonp_handler', 'wp_die_xml_handler', 'wp_die_xmlrpc_handler', 'wp_die_handler' );

	/**
	 * Whether foreign code is running right now.
	 *
	 * @var bool
	 */
	private static $running = false;

	/**
	 * Answers in place of a failure, where foreign code has ended the request.
	 *
	 * @var callable|null
	 */
	private static $end;

	/**
	 * Runs foreign code. The request stays read-only afterwards: what the code has left behind in memory may still write.
	 *
	 * @template T
	 * @param callable(): T $work What to do.
	 * @param callable|null $end  Answers when the code has ended the request past every handler of ours; a failure does unless told otherwise.
	 * @return T What the work returned.
	 * @throws Ended_Early When it stopped with an error or ended the request.
	 */
	public static function run( callable $work, ?callable $end = null ) {
		if ( ! Cache_Overlay::can_protect() ) {
			Ended_Early::raise( __( 'The object cache of this site works in a way that a read-only request could not be kept from writing to, so the code of the REST API was not asked.', 'who-said-401' ) );
		}
		Side_Effects::contain();
		foreach ( self::ENDINGS as $hook ) {
			add_filter( $hook, array( self::class, 'ending' ), PHP_INT_MAX );
		}
		// WordPress flushes all output at priority 1: what we say has to be said before.
		add_action( 'shutdown', array( self::class, 'say_what_ended_it' ), PHP_INT_MIN );
		Kept_Headers::from_here();
		self::$running = true;
		self::$end     = $end;
		try {
			return $work();
		} catch ( Ended_Early $ended ) {
			throw $ended;
		} catch ( \Throwable $thrown ) {
			Ended_Early::raise( self::sentence( $thrown->getMessage(), $thrown->getFile(), $thrown->getLine() ) );
		} finally {
			self::put_back();
		}
	}

	/**
	 * What wp_die() is to do instead of ending the request.
	 */
	public static function ending(): callable {
		return static function ( $message = '' ): void {
			// WordPress's own page about an error that PHP does not recover from: what is thrown now would keep us from answering.
			if ( null !== self::fatal() ) {
				return;
			}
			Ended_Early::raise( self::ended_by_itself( is_string( $message ) ? wp_strip_all_tags( $message ) : '' ) );
		};
	}

	/**
	 * Answers when foreign code has ended the request past every handler of ours: exit, or an error PHP does not recover from.
	 */
	public static function say_what_ended_it(): void {
		if ( ! self::$running ) {
			return;
		}
		self::put_back();
		if ( null !== self::$end ) {
			call_user_func( self::$end );
			return;
		}
		$error = self::fatal();
		Answer::failure(
			'ws401_ended_early',
			null !== $error ? self::sentence( (string) strtok( $error['message'], "\n" ), $error['file'], $error['line'] ) : self::ended_by_itself( '' ),
			500
		);
	}

	/**
	 * The error that has ended this request, if one has.
	 *
	 * @return array{type: int, message: string, file: string, line: int}|null
	 */
	private static function fatal(): ?array {
		$error = error_get_last();
		return null !== $error && ( $error['type'] & ( E_ERROR | E_PARSE | E_CORE_ERROR | E_COMPILE_ERROR | E_USER_ERROR | E_RECOVERABLE_ERROR ) ) ? $error : null;
	}

	/**
	 * Takes our handlers away again, so that our own answer can end the request.
	 */
	private static function put_back(): void {
		self::$running = false;
		Kept_Headers::put_back();
		foreach ( self::ENDINGS as $hook ) {
			remove_filter( $hook, array( self::class, 'ending' ), PHP_INT_MAX );
		}
		remove_action( 'shutdown', array( self::class, 'say_what_ended_it' ), PHP_INT_MIN );
	}

	/**
	 * One sentence about an error.
	 *
	 * @param string $message PHP's message.
	 * @param string $file    Where.
	 * @param int    $line    Line.
	 */
	private static function sentence( string $message, string $file, int $line ): string {
		$locator   = new Component_Locator();
		$component = $locator->of_file( $file );
		return sprintf(
			/* translators: 1: name of a plugin, theme or WordPress. 2: error message. 3: file. 4: line number. */
			__( 'The code of %1$s stopped with an error: %2$s (%3$s, line %4$d).', 'who-said-401' ),
			$component['name'],
			str_replace( ABSPATH, '', $message ),
			$locator->relative( $file ),
			$line
		);
	}

	/**
	 * One sentence about code that ended the request on purpose.
	 *
	 * @param string $message What it said; may be empty.
	 */
	private static function ended_by_itself( string $message ): string {
		return '' === $message
			? __( 'The code of this site’s REST API ended the request without an answer (exit or wp_die).', 'who-said-401' )
			/* translators: %s: what the code said. */
			: sprintf( __( 'The code of this site’s REST API ended the request itself (wp_die), saying: %s', 'who-said-401' ), $message );
	}
}
