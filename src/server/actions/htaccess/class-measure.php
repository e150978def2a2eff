<?php
/**
 * Action `ws401_htaccess_measure`.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Actions\Htaccess;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Htaccess\File_State;
use WhoSaid401\Htaccess\Obstacles;
use WhoSaid401\Htaccess\Scratch;

defined( 'ABSPATH' ) || exit;

/**
 * Tries .htaccess texts in a scratch folder. What to try and what the answers mean is the page's to know.
 */
final class Measure extends Htaccess_Action {

	private const MAX_QUESTIONS = 120;

	/**
	 * Tries them.
	 *
	 * @return array<string, mixed> Shape: `HtaccessMeasure` in src/transport/htaccess/schemas.ts.
	 * @throws Refusal When there can be no scratch folder.
	 */
	protected function work(): array {
		if ( wp_is_file_mod_allowed( 'ws401_htaccess' ) && ! current_user_can( 'install_plugins' ) ) {
			Obstacles::stop( 'account' );
		}
		$questions = self::questions();
		self::be_patient( 60 );
		$scratch = new Scratch( self::field( 'directory' ), true );
		try {
			return array(
				'directory' => $scratch->directory,
				'beside'    => $scratch->beside,
				'sapi'      => PHP_SAPI,
				'answers'   => $scratch->ask( $questions ),
			);
		} finally {
			$scratch->remove();
		}
	}

	/**
	 * The questions of the request.
	 *
	 * @return array<string, string> Texts by id.
	 * @throws Refusal When they are not well formed.
	 */
	private static function questions(): array {
		$given     = json_decode( self::field( 'questions' ), true );
		$questions = array();
		foreach ( is_array( $given ) ? $given : array() as $one ) {
			$id   = is_array( $one ) && is_string( $one['id'] ?? null ) ? $one['id'] : '';
			$text = is_array( $one ) && is_string( $one['text'] ?? null ) ? self::bytes( $one['text'], 'questions' ) : '';
			if ( ! preg_match( '/^[a-z][a-z0-9_.-]{0,80}\z/', $id ) || strlen( $text ) > File_State::MAX_BYTES ) {
				Refusal::raise( 'ws401_htaccess_field', __( 'Each question needs an id of letters and digits and a text of at most 1 MB.', 'who-said-401' ) );
			}
			$questions[ $id ] = $text;
		}
		if ( array() === $questions || count( $questions ) > self::MAX_QUESTIONS ) {
			/* translators: %d: number. */
			Refusal::raise( 'ws401_htaccess_field', sprintf( __( 'The field “questions” must be a JSON list of 1 to %d questions.', 'who-said-401' ), self::MAX_QUESTIONS ) );
		}
		return $questions;
	}
}
