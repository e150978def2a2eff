<?php
/**
 * The folder in which .htaccess files are tried.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Loopback;
use WhoSaid401\Sending\Probe;

defined( 'ABSPATH' ) || exit;

/**
 * A folder with a random name, in it one folder for each question: two plain files, and the .htaccess in question. Nothing in it
 * is PHP. One folder each, since some servers remember a .htaccess for a while.
 */
final class Scratch {

	private const MARKER = 'ws401 marker';
	private const SECOND = 'ws401 second';

	/**
	 * Seconds for one answer, and for all of them together.
	 */
	private const TIMEOUT = 5;
	private const BUDGET  = 25;

	/**
	 * URL path of the folder the scratch folder is in.
	 *
	 * @var string
	 */
	public $directory;

	/**
	 * Whether it is the folder that was asked for.
	 *
	 * @var bool
	 */
	public $beside;

	/**
	 * Absolute path, without a slash at the end.
	 *
	 * @var string
	 */
	private $folder;

	/**
	 * Absolute path of the folder it is in, with a slash at the end.
	 *
	 * @var string
	 */
	private $parent_folder;

	/**
	 * The random part of its name.
	 *
	 * @var string
	 */
	private $id;

	/**
	 * Makes the folder, and has it removed in every ending of this request.
	 *
	 * @param string $directory URL path of the folder it is to be in.
	 * @param bool   $may_move  Whether the uploads folder will do where that one takes no new folder.
	 * @throws Refusal When there can be none.
	 */
	public function __construct( string $directory, bool $may_move ) {
		Scratch_List::sweep();
		if ( ! wp_is_file_mod_allowed( 'ws401_htaccess' ) ) {
			Refusal::raise( 'ws401_htaccess_file-mods-disallowed', __( 'This site forbids changes to its files (DISALLOW_FILE_MODS), so nothing can be tried out.', 'who-said-401' ), 403 );
		}
		$parent       = Places::folder( $directory );
		$this->beside = wp_is_writable( $parent );
		if ( ! $this->beside && $may_move ) {
			$uploads = Folder_Path::path_of( wp_get_upload_dir()['baseurl'] );
			$folder  = Places::standard()[ $uploads ] ?? null;
			if ( null !== $folder ) {
				$directory = $uploads;
				$parent    = $folder;
			}
		}
		$this->directory     = $directory;
		$this->parent_folder = $parent;
		$this->id            = bin2hex( random_bytes( 8 ) );
		$this->folder        = Scratch_List::path( $parent, $this->id );
		register_shutdown_function( array( $this, 'remove' ) );
		Scratch_List::note( $parent, $this->id );
		if ( ! $this->make( $this->folder ) ) {
			$this->remove();
			/* translators: %s: path of a folder. */
			Refusal::raise( 'ws401_htaccess_scratch', sprintf( __( 'No folder for trying things out can be made in %s, which is not writable or full.', 'who-said-401' ), $parent ), 409 );
		}
	}

	/**
	 * Puts a question: what does the server answer beside this .htaccess?
	 *
	 * @param array<string, string> $questions Texts by id; an id is letters, digits and dashes.
	 * @return array<int, array<string, mixed>> `HtaccessAnswer` in src/transport/htaccess/schemas.ts.
	 * @throws Refusal When a file cannot be written: an answer would be to another question.
	 */
	public function ask( array $questions ): array {
		$deadline = microtime( true ) + self::BUDGET;
		$answers  = array();
		foreach ( $questions as $id => $text ) {
			$folder = $this->folder . '/' . $id;
			$mode   = 0644;
			$ready  = $this->make( $folder )
				&& $this->write( $folder . '/marker', self::MARKER, $mode )
				&& $this->write( $folder . '/second', self::SECOND, $mode )
				&& $this->write( $folder . '/.htaccess', $text, $mode );
			if ( ! $ready ) {
				Refusal::raise( 'ws401_htaccess_scratch', __( 'The files for trying things out could not be written: the disk may be full.', 'who-said-401' ), 507 );
			}
			$left      = min( self::TIMEOUT, $deadline - microtime( true ) );
			$answers[] = array( 'id' => (string) $id ) + ( $left > 0 ? $this->answer( (string) $id, $left ) : self::nothing( __( 'There was no time left to ask.', 'who-said-401' ) ) );
		}
		return $answers;
	}

	/**
	 * Takes the folder away.
	 */
	public function remove(): void {
		Scratch_List::forget( $this->parent_folder, $this->id );
	}

	/**
	 * Asks for the marker.
	 *
	 * @param string $id      Question.
	 * @param float  $timeout Seconds.
	 * @return array<string, mixed>
	 */
	private function answer( string $id, float $timeout ): array {
		$url    = Folder_Path::url( $this->directory . basename( $this->folder ) . '/' . $id . '/marker' );
		$probe  = Probe::from_json(
			(string) wp_json_encode(
				array(
					'url'        => add_query_arg( 'ws401_probe', bin2hex( random_bytes( 6 ) ), $url ),
					'method'     => 'GET',
					// Only the web server's own login is needed, which goes along with the cookie.
					'credential' => isset( $_SERVER['PHP_AUTH_USER'] ) ? 'cookie' : 'none',
					'headers'    => array( 'Cache-Control' => 'no-cache' ),
					'timeout'    => $timeout,
				)
			)
		);
		$result = ( new Loopback() )->send( $probe );
		if ( null === $result['response'] ) {
			return self::nothing( $result['failure']['message'] ?? '' );
		}
		$body = (string) base64_decode( $result['response']['body'], true );
		return array(
			'status'   => $result['response']['status'],
			'served'   => array(
				self::MARKER => 'marker',
				self::SECOND => 'second',
			)[ $body ] ?? 'other',
			'headers'  => $result['response']['headers'],
			'location' => $result['response']['redirects'][0]['location'] ?? '',
			'failure'  => '',
		);
	}

	/**
	 * Says that no answer came.
	 *
	 * @param string $why One sentence.
	 * @return array<string, mixed>
	 */
	private static function nothing( string $why ): array {
		return array(
			'status'   => null,
			'served'   => 'other',
			'headers'  => new \stdClass(),
			'location' => '',
			'failure'  => $why,
		);
	}

	/**
	 * Makes a folder that the web server may enter as it may the one around it.
	 *
	 * @param string $folder Absolute path.
	 */
	private function make( string $folder ): bool {
		// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- A failure is an answer here; WP_Filesystem would ask for FTP.
		$mode = (int) fileperms( dirname( $folder ) ) & 0777;
		return @mkdir( $folder ) && @chmod( $folder, $mode );
		// phpcs:enable
	}

	/**
	 * Writes a file.
	 *
	 * @param string $file  Absolute path.
	 * @param string $bytes Content.
	 * @param int    $mode  Mode.
	 */
	private function write( string $file, string $bytes, int $mode ): bool {
		// phpcs:disable WordPress.PHP.NoSilencedErrors, WordPress.WP.AlternativeFunctions -- As above.
		return strlen( $bytes ) === @file_put_contents( $file, $bytes ) && @chmod( $file, $mode );
		// phpcs:enable
	}
}
