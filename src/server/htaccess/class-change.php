<?php
/**
 * Changing a .htaccess.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;

defined( 'ABSPATH' ) || exit;

/**
 * One change from its examination to its end. This request was begun under the old file and is untouched by the new one, so it can
 * always put the old one back.
 */
final class Change {

	/**
	 * Seconds for the examination, for the look at the site afterwards (`Watch` needs less), for a browser to come through under the
	 * new file, and for the page to confirm. The server's own look does not see a file that shuts out everybody but the server, and
	 * nobody it shuts out can bring the old one back: so it must not stand for longer than it takes to hear from outside.
	 */
	private const EXAMINING = 60;
	private const LOOKING   = 1.9;
	private const SEEING    = 4;
	private const WAITING   = 10;

	/**
	 * The change as `Change_Row` has it.
	 *
	 * @var array
	 */
	private $row;

	/**
	 * Whether it is going on.
	 *
	 * @var bool
	 */
	private $goes_on = false;

	/**
	 * The new bytes.
	 *
	 * @var string
	 */
	private $bytes;

	/**
	 * What is asked before and after.
	 *
	 * @var Watch
	 */
	private $watch;

	/**
	 * When the new file was put in place, in seconds since the epoch; 0 before.
	 *
	 * @var float
	 */
	private $put_at = 0.0;

	/**
	 * Whether a guard stands by.
	 *
	 * @var bool
	 */
	private $guarded = false;

	/**
	 * Examines a change that a request asks for.
	 *
	 * @param string $id        Id the page has given it: 16 hex digits.
	 * @param string $directory URL path of the folder.
	 * @param string $sha256    Of the file as the page read it; empty when there was none.
	 * @param string $bytes     The new bytes.
	 * @param Watch  $watch     What to ask before and after.
	 * @throws Refusal When it cannot be made.
	 */
	public function __construct( string $id, string $directory, string $sha256, string $bytes, Watch $watch ) {
		$folder      = Places::folder( $directory );
		$path        = $folder . '.htaccess';
		$new         = hash( 'sha256', $bytes );
		$this->bytes = $bytes;
		$this->watch = $watch;
		Obstacles::refuse( $path );
		if ( strlen( $bytes ) > File_State::MAX_BYTES ) {
			Obstacles::stop( 'too-long' );
		}
		if ( File_State::sha256( $path ) !== $sha256 ) {
			Refusal::raise( 'ws401_htaccess_changed', __( 'The file was changed since it was read: nothing was written. Read it again and look at the change anew.', 'who-said-401' ), 409 );
		}
		if ( $new === $sha256 ) {
			Refusal::raise( 'ws401_htaccess_same', __( 'The file already has this text.', 'who-said-401' ), 409 );
		}
		$this->row = Change_Row::in_folder(
			array(
				'id'        => $id,
				'user'      => get_current_user_id(),
				'directory' => $directory,
				'place'     => Places::print_of( $folder ),
				'old'       => $sha256,
				'new'       => $new,
				'stage'     => 'checking',
				'deadline'  => microtime( true ) + self::EXAMINING,
				'guard'     => 'none',
				'seen'      => false,
			),
			$folder
		);
	}

	/**
	 * Makes the change, watches the site, waits for the page.
	 *
	 * @return array<string, mixed> `HtaccessOutcome` in src/transport/htaccess/schemas.ts.
	 * @throws Refusal When nothing was written.
	 */
	public function make(): array {
		Overdue::settle();
		Change_Row::begin( $this->row );
		$this->goes_on = true;
		Overdue::schedule( self::EXAMINING );
		register_shutdown_function( array( $this, 'abandon' ) );
		try {
			Trial::pass( $this->row['directory'], $this->bytes );
			$this->watch->look();
			$this->call_guard();
			Swap::prepare( $this->row, $this->bytes );
			if ( ! Change_Row::move( $this->row['id'], array( 'checking' ), 'written', microtime( true ) + self::LOOKING ) ) {
				Refusal::raise( 'ws401_htaccess_late', __( 'The examination took too long: nothing was changed.', 'who-said-401' ), 409 );
			}
			$this->put();
			return $this->see_through();
		} finally {
			// In every ending: after an error in between, with the old bytes.
			$this->abandon();
		}
	}

	/**
	 * Notes that a browser has come through to WordPress under the new file: from here on the page has its whole time to look around.
	 *
	 * @param array $row The change, of `Change_Row`.
	 */
	public static function was_seen( array $row ): void {
		if ( 'waiting' !== $row['stage'] || $row['seen'] || get_current_user_id() !== $row['user'] ) {
			return;
		}
		Change_Row::change(
			$row['id'],
			static function ( array $now ): ?array {
				$is_open = 'waiting' === $now['stage'] && ! $now['seen'] && microtime( true ) < $now['deadline'];
				return $is_open ? array(
					'seen'     => true,
					'deadline' => microtime( true ) + self::WAITING,
				) + $now : null;
			}
		);
	}

	/**
	 * Ends a change that is not over: nothing is left of it. Also called when PHP ends this request.
	 */
	public function abandon(): void {
		if ( ! $this->goes_on ) {
			return;
		}
		// What cannot be put back now stays noted, for whoever comes next.
		if ( Swap::back( $this->row )['done'] ) {
			Change_Row::end( $this->row['id'] );
		}
		$this->goes_on = false;
	}

	/**
	 * Puts the new file in place.
	 *
	 * @throws Refusal When that was not done.
	 */
	private function put(): void {
		// First the note: what happens between it and the change is taken for a change.
		$this->row['stage'] = 'written';
		$this->put_at       = microtime( true );
		try {
			Swap::put( $this->row );
		} catch ( Refusal $refusal ) {
			$this->row['stage'] = 'checking';
			throw $refusal;
		}
	}

	/**
	 * Looks at the site under the new file, then waits for the page.
	 *
	 * @return array<string, mixed>
	 */
	private function see_through(): array {
		if ( $this->watch->has_become_worse() ) {
			return $this->undo( 'worse' );
		}
		$deadline = microtime( true ) + self::SEEING;
		if ( ! Change_Row::move( $this->row['id'], array( 'written' ), 'waiting', $deadline ) ) {
			return $this->undo( 'stopped' );
		}
		while ( microtime( true ) < $deadline ) {
			usleep( 150000 );
			$row      = Change_Row::read();
			$stage    = $row['stage'] ?? '';
			$deadline = $row['deadline'] ?? $deadline;
			if ( 'confirmed' === $stage ) {
				return $this->keep();
			}
			if ( 'rejected' === $stage ) {
				return $this->undo( 'rejected' );
			}
			if ( 'waiting' !== $stage ) {
				return $this->undo( 'stopped' );
			}
		}
		// From here on no confirmation is accepted; one that was is kept to.
		if ( ! Change_Row::move( $this->row['id'], array( 'waiting' ), 'restoring', microtime( true ) + self::WAITING ) && 'confirmed' === ( Change_Row::read()['stage'] ?? '' ) ) {
			return $this->keep();
		}
		return $this->undo( 'unconfirmed' );
	}

	/**
	 * Keeps the new file.
	 *
	 * @return array<string, mixed>
	 */
	private function keep(): array {
		$row = $this->row;
		if ( ! Swap::is_backup_whole( $row ) ) {
			// Something had the old file open and wrote into it after it was set aside: that text is the newer one.
			return $this->undo( 'meanwhile' );
		}
		$this->goes_on = false;
		Change_Row::end( $row['id'] );
		$sha256 = File_State::sha256( $row['path'] );
		return $this->outcome( 'kept', $sha256 === $row['new'] ? 'confirmed' : 'meanwhile', $sha256, basename( $row['backup'] ) );
	}

	/**
	 * Brings the old bytes back.
	 *
	 * @param string $reason Why.
	 * @return array<string, mixed>
	 */
	private function undo( string $reason ): array {
		$row     = $this->row;
		$left    = Swap::back( $row );
		$exposed = (int) round( 1000 * ( microtime( true ) - $this->put_at ) );
		if ( $left['done'] ) {
			Change_Row::end( $row['id'] );
		}
		$this->goes_on = false;
		return $this->outcome( $left['done'] ? 'restored' : 'stuck', $reason, File_State::sha256( $row['path'] ), $left['backup'], $left['meanwhile'], $exposed );
	}

	/**
	 * Has a guard stand by, unless its process is the one that the site needs to answer.
	 */
	private function call_guard(): void {
		$this->guarded = Guard::call( $this->row['id'] );
		if ( $this->guarded && ! $this->watch->is_process_free() ) {
			Guard::dismiss( $this->row['id'] );
			$this->guarded = false;
		}
	}

	/**
	 * Says how it ended.
	 *
	 * @param string $outcome   Outcome.
	 * @param string $reason    Reason.
	 * @param string $sha256    Of the file as it is now.
	 * @param string $backup    Name of the file with the old bytes.
	 * @param string $meanwhile Name of a file with what something else wrote.
	 * @param int    $exposed   Milliseconds.
	 * @return array<string, mixed>
	 */
	private function outcome( string $outcome, string $reason, string $sha256, string $backup, string $meanwhile = '', int $exposed = 0 ): array {
		return array(
			'outcome'   => $outcome,
			'reason'    => $reason,
			'watched'   => $this->watch->to_array(),
			'backup'    => $backup,
			'meanwhile' => $meanwhile,
			'sha256'    => $sha256,
			'guarded'   => $this->guarded,
			'exposed'   => $exposed,
		);
	}
}
