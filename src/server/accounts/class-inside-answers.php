<?php
/**
 * Action `ws401_inside_answers`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Accounts;

use WhoSaid401\Actions\Action;
use WhoSaid401\Answering\Refusal;
use WhoSaid401\Routes\Ended_Early;
use WhoSaid401\Routes\Read_Only;

defined( 'ABSPATH' ) || exit;

/**
 * Works out what the REST API would answer one account, in a request that can write nothing through WordPress: not by its database
 * class, its mail, its HTTP functions or its object cache. Code that brings a database connection of its own, or writes to a file,
 * does so here as in any other request. Nobody is logged in and no credential is made: WordPress is told who asks, for the time of
 * the question.
 */
final class Inside_Answers extends Action {

	/**
	 * Questions of one call.
	 */
	private const MOST = 20;

	/**
	 * Asks.
	 *
	 * @return array<string, mixed> Shape: `InsideAnswersSchema` in src/transport/routes/schemas.ts.
	 * @throws Refusal When the questions cannot be read, or the account is not one to ask for.
	 */
	protected function work(): array {
		$questions = self::questions();
		$user      = self::user();
		$asker     = get_current_user_id();
		$answers   = array();
		if ( $user !== $asker ) {
			/**
			 * Fires before the REST API is asked as somebody else, or as a visitor: for whoever keeps a log. The request can still write here.
			 *
			 * @param int                                                $user      Whose answers are asked for; 0 for a visitor.
			 * @param int                                                $asker     Who asks.
			 * @param array<int, array{method: string, route: string}> $questions What is asked.
			 */
			do_action( 'ws401_asked_as', $user, $asker, $questions );
		}
		try {
			// Before the REST API is set up: plugins register routes for some accounts only.
			Read_Only::run( static fn() => wp_set_current_user( $user ) );
			foreach ( $questions as $question ) {
				$answers[] = self::answer( $question );
			}
		} catch ( Ended_Early $ended ) {
			Refusal::raise( 'ws401_ended_early', $ended->getMessage(), 500 );
		} finally {
			wp_set_current_user( $asker );
		}
		return array(
			'user'    => $user,
			'answers' => $answers,
		);
	}

	/**
	 * One answer; what stops one question does not cost the others.
	 *
	 * @param array{method: string, route: string} $question Question.
	 * @return array<string, mixed>
	 */
	private static function answer( array $question ): array {
		try {
			return Read_Only::run( static fn() => ( new Inside_Request( $question['method'], $question['route'] ) )->ask() );
		} catch ( Ended_Early $ended ) {
			return array(
				'status'     => null,
				'code'       => null,
				'message'    => null,
				'stage'      => 'route',
				'parameters' => '',
				'trouble'    => $ended->getMessage(),
			);
		}
	}

	/**
	 * What is asked.
	 *
	 * @return array<int, array{method: string, route: string}>
	 * @throws Refusal When it cannot be read.
	 */
	private static function questions(): array {
		$asked     = json_decode( self::field( 'questions' ), true );
		$questions = array();
		foreach ( is_array( $asked ) ? array_slice( $asked, 0, self::MOST ) : array() as $question ) {
			$method = is_array( $question ) ? ( $question['method'] ?? '' ) : '';
			$route  = is_array( $question ) ? ( $question['route'] ?? '' ) : '';
			if ( ! in_array( $method, array( 'GET', 'POST', 'PUT', 'PATCH', 'DELETE' ), true ) || ! is_string( $route ) || '/' !== substr( $route, 0, 1 ) || strlen( $route ) > 2000 ) {
				Refusal::raise( 'ws401_question_unreadable', __( 'A question needs a method and a route that begins with a slash, such as /wp/v2/posts.', 'who-said-401' ), 400 );
			}
			$questions[] = array(
				'method' => $method,
				'route'  => $route,
			);
		}
		if ( array() === $questions ) {
			Refusal::raise( 'ws401_question_unreadable', __( 'There was no question to answer.', 'who-said-401' ), 400 );
		}
		return $questions;
	}

	/**
	 * Whose answers are asked for: 0 for a visitor.
	 *
	 * @throws Refusal When the current user may not know what that account may do.
	 */
	private static function user(): int {
		$field = self::field( 'user' );
		$user  = (int) $field;
		if ( '0' === $field || get_current_user_id() === $user ) {
			return $user;
		}
		$known = $user > 0 && get_userdata( $user ) && ( ! is_multisite() || is_user_member_of_blog( $user ) );
		if ( ! $known || ! current_user_can( 'list_users' ) || ! current_user_can( 'edit_user', $user ) ) {
			Refusal::raise( 'ws401_account_unknown', __( 'There is no such account on this site, or yours may not edit it.', 'who-said-401' ), 403 );
		}
		return $user;
	}
}
