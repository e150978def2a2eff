<?php
/**
 * What is asked before and after a change.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Dry_Run;
use WhoSaid401\Probe;
use WhoSaid401\Refusal;
use WhoSaid401\Site_Origins;

defined( 'ABSPATH' ) || exit;

/**
 * The site's home, admin-ajax, the index of the REST API, and the exchange that failed.
 */
final class Watch {

	/**
	 * Seconds for an answer before the change.
	 */
	private const TIMEOUT = 6;

	/**
	 * Probes by id.
	 *
	 * @var array<string, Probe>
	 */
	private $probes;

	/**
	 * Answers before, by id.
	 *
	 * @var array<string, Sight>
	 */
	private $before = array();

	/**
	 * Answers after, by id. After the first that is worse nothing more is asked.
	 *
	 * @var array<string, Sight>
	 */
	private $after = array();

	/**
	 * Says what to watch.
	 *
	 * @param string $exchange The exchange that failed, as JSON of a probe; empty for none.
	 * @throws Refusal When it is not well formed, or would change something.
	 */
	public function __construct( string $exchange ) {
		$this->probes = array(
			'home' => self::probe( home_url( '/' ), 'none' ),
			'ajax' => self::probe( admin_url( 'admin-ajax.php' ), is_ssl() && ! Site_Origins::is_secure( admin_url() ) ? 'none' : 'cookie' ),
			'rest' => self::probe( rest_url( '/' ), 'none' ),
		);
		if ( '' !== $exchange ) {
			$probe   = Probe::from_json( $exchange );
			$is_safe = in_array( $probe->method, array( 'GET', 'HEAD', 'OPTIONS' ), true );
			if ( ! $is_safe && ! in_array( strtolower( Dry_Run::HEADER ), array_map( 'strtolower', array_keys( $probe->headers ) ), true ) ) {
				throw new Refusal( 'ws401_htaccess_exchange', __( 'The exchange to watch would change something: it needs the permit of a dry run.', 'who-said-401' ) );
			}
			$probe->timeout           = self::TIMEOUT;
			$this->probes['exchange'] = $probe;
		}
	}

	/**
	 * Asks before the change.
	 *
	 * @throws Refusal When the site does not answer itself: then nobody would notice what the change does.
	 */
	public function look(): void {
		foreach ( $this->probes as $id => $probe ) {
			$this->before[ $id ] = Sight::of( $probe );
			if ( null === $this->before[ $id ]->status && 'rest' !== $id && 'exchange' !== $id ) {
				/* translators: 1: address, 2: reason. */
				throw new Refusal( 'ws401_htaccess_blind', sprintf( __( 'The server cannot ask itself for %1$s, so it would not notice what the change does. Make it by hand. (%2$s)', 'who-said-401' ), $probe->url, $this->before[ $id ]->failure ), 409 );
			}
		}
	}

	/**
	 * Asks for admin-ajax once more, to see whether a PHP process is free besides those that are in use now.
	 */
	public function is_process_free(): bool {
		$probe          = clone $this->probes['ajax'];
		$probe->timeout = self::patience( $this->before['ajax'] );
		return null !== Sight::of( $probe )->status;
	}

	/**
	 * Asks after the change, until the first answer that is worse.
	 *
	 * @return bool Whether one is.
	 */
	public function has_become_worse(): bool {
		foreach ( $this->probes as $id => $probe ) {
			$again              = clone $probe;
			$again->timeout     = self::patience( $this->before[ $id ] );
			$this->after[ $id ] = Sight::of( $again );
			if ( $this->after[ $id ]->is_worse_than( $this->before[ $id ] ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Everything that was seen: `WatchedSchema` in src/transport/htaccess/schemas.ts.
	 *
	 * @return array<int, array<string, mixed>>
	 */
	public function to_array(): array {
		$watched = array();
		foreach ( $this->probes as $id => $probe ) {
			$after     = $this->after[ $id ] ?? null;
			$watched[] = array(
				'id'     => $id,
				'url'    => $probe->url,
				'before' => $this->before[ $id ]->to_array(),
				'after'  => null === $after ? null : $after->to_array(),
				'worse'  => null !== $after && $after->is_worse_than( $this->before[ $id ] ),
			);
		}
		return $watched;
	}

	/**
	 * Seconds after which an answer counts as missing: it took so long before, twice, and a second more.
	 *
	 * @param Sight $before The answer before.
	 */
	private static function patience( Sight $before ): float {
		return min( self::TIMEOUT, 1 + 2 * $before->duration / 1000 );
	}

	/**
	 * A probe of an address.
	 *
	 * @param string $url        Address.
	 * @param string $credential Credential.
	 */
	private static function probe( string $url, string $credential ): Probe {
		return Probe::from_json(
			(string) wp_json_encode(
				array(
					'url'        => $url,
					'method'     => 'GET',
					'credential' => $credential,
					'headers'    => array( 'Cache-Control' => 'no-cache' ),
					'timeout'    => self::TIMEOUT,
				)
			)
		);
	}
}
