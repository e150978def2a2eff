<?php
/**
 * What stands in the way of a change.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * Says in one sentence why a file cannot be changed.
 */
final class Obstacles {

	/**
	 * Refuses when something stands in the way.
	 *
	 * @param string $path Absolute path of a .htaccess, which need not exist.
	 * @throws Refusal With the reason.
	 */
	public static function refuse( string $path ): void {
		$obstacle = File_State::obstacle( $path );
		if ( 'none' !== $obstacle ) {
			self::stop( $obstacle );
		}
	}

	/**
	 * Refuses because of an obstacle.
	 *
	 * @param string $obstacle One of `OBSTACLES` in src/transport/htaccess/schemas.ts.
	 * @return never
	 * @throws Refusal Always.
	 */
	public static function stop( string $obstacle ) {
		$sentences = array(
			'file-mods-disallowed' => __( 'This site forbids changes to its files (DISALLOW_FILE_MODS): make the change by hand.', 'who-said-401' ),
			'account'              => __( 'Your account may not put files on this site: make the change by hand, or ask somebody who may install plugins.', 'who-said-401' ),
			'leads-out'            => __( 'This .htaccess is a link that leads out of this site, or to a file of another name: it was not read. Change the file it leads to by hand.', 'who-said-401' ),
			'symlink'              => __( 'This .htaccess is a link to another file: change that one by hand.', 'who-said-401' ),
			'hard-link'            => __( 'This .htaccess has a second name, which would keep the old text: change it by hand.', 'who-said-401' ),
			'not-a-file'           => __( 'What is called .htaccess here is not a file: look at it by hand.', 'who-said-401' ),
			'unreadable'           => __( 'WordPress may not read this .htaccess: make the change by hand.', 'who-said-401' ),
			'too-long'             => __( 'A .htaccess of more than 1 MB is not changed from here: make the change by hand.', 'who-said-401' ),
			'owner'                => __( 'This .htaccess belongs to another account than PHP’s, which a new file would not: make the change by hand.', 'who-said-401' ),
			'file-not-writable'    => __( 'This .htaccess is write-protected: make the change by hand.', 'who-said-401' ),
			'folder-not-writable'  => __( 'The folder of this .htaccess is write-protected: make the change by hand.', 'who-said-401' ),
		);
		Refusal::raise( 'ws401_htaccess_' . $obstacle, $sentences[ $obstacle ], 'account' === $obstacle || 'file-mods-disallowed' === $obstacle ? 403 : 409 );
	}
}
