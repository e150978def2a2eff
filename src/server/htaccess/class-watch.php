<?php
/**
 * What is asked before and after a change.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Htaccess;

use WhoSaid401\Answering\Refusal;
use WhoSaid401\Sending\Effective_Method;
use WhoSaid401\Sending\Loopback_Rules;
use WhoSaid401\Sending\Probe;
use WhoSaid401\Sending\Rest_Root;
use WhoSaid401\Sending\Site_Origins;

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
	 * Milliseconds within which all answers have to come, under the new file as before it: longer than that an untold harm must not
	 * last, for all that comes before and after it in `Change`.
	 */
	private const IN_TIME = 1600;

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
	 * Answers after, by id; of those that were answered before.
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
			'home' => self::probe( Site_Origins::contains( home_url( '/' ) ) ? home_url( '/' ) : site_url( '/' ), 'none' ),
			'ajax' => self::probe( admin_url( 'admin-ajax.php' ), Site_Origins::is_served( admin_url() ) ? 'cookie' : 'none' ),
			'rest' => self::probe( Rest_Root::address(), 'none' ),
		);
		if ( '' !== $exchange ) {
			$probe = Probe::from_json( $exchange );
			if ( ! Effective_Method::of( $probe->method, $probe->url, $probe->headers )['safe'] ) {
				// It is asked several times, and a permit serves once.
				Refusal::raise( 'ws401_htaccess_exchange', __( 'The request to watch would change something: only one that reads is asked again and again while a file is changed.', 'who-said-401' ) );
			}
			$against = Loopback_Rules::reason_against( $probe->url, $probe->method, $probe->headers, true );
			if ( null !== $against ) {
				/* translators: %s: reason. */
				Refusal::raise( 'ws401_htaccess_exchange', sprintf( __( 'The request to watch cannot be watched: %s', 'who-said-401' ), $against ) );
			}
			$probe->timeout           = self::TIMEOUT;
			$this->probes['exchange'] = $probe;
		}
	}

	/**
	 * Asks before the change.
	 *
	 * @throws Refusal When the site does not answer itself, or not soon enough: then nobody would notice in time what the change does.
	 */
	public function look(): void {
		$this->before = Sight::of( $this->probes );
		if ( $this->slowest() > self::IN_TIME ) {
			// The first answers of the day may have had more to do than those that follow.
			$this->before = Sight::of( $this->probes );
		}
		foreach ( array( 'home', 'ajax' ) as $id ) {
			if ( null === $this->before[ $id ]->status ) {
				/* translators: 1: address, 2: reason. */
				Refusal::raise( 'ws401_htaccess_blind', sprintf( __( 'The server cannot ask itself for %1$s, so it would not notice what the change does. Make it by hand. (%2$s)', 'who-said-401' ), $this->probes[ $id ]->url, $this->before[ $id ]->failure ), 409 );
			}
		}
		if ( $this->slowest() > self::IN_TIME ) {
			/* translators: %s: number of seconds. */
			Refusal::raise( 'ws401_htaccess_slow', sprintf( __( 'The site took %s seconds to answer itself. A change that does harm has to be noticed sooner than that, so make it by hand.', 'who-said-401' ), number_format_i18n( $this->slowest() / 1000, 1 ) ), 409 );
		}
	}

	/**
	 * Asks for admin-ajax once more, to see whether a PHP process is free besides those that are in use now.
	 */
	public function is_process_free(): bool {
		return null !== Sight::of( array( 'ajax' => self::in_time( $this->probes['ajax'] ) ) )['ajax']->status;
	}

	/**
	 * Asks after the change. What is not answered in time counts as worse.
	 *
	 * @return bool Whether any answer is worse.
	 */
	public function has_become_worse(): bool {
		$this->after = Sight::of( array_map( array( self::class, 'in_time' ), array_intersect_key( $this->probes, $this->answered() ) ) );
		foreach ( $this->after as $id => $after ) {
			if ( $after->is_worse_than( $this->before[ $id ] ) ) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What there was an answer to before the change, by id. Of the rest nothing could be said.
	 *
	 * @return array<string, Sight>
	 */
	private function answered(): array {
		return array_filter( $this->before, static fn( Sight $sight ) => null !== $sight->status );
	}

	/**
	 * Milliseconds that the last answer took to come.
	 */
	private function slowest(): int {
		return max( array_map( static fn( Sight $sight ) => $sight->duration, array( new Sight( null ) ) + $this->answered() ) );
	}

	/**
	 * A probe that is given up when it takes too long.
	 *
	 * @param Probe $probe The probe.
	 */
	private static function in_time( Probe $probe ): Probe {
		$hurried          = clone $probe;
		$hurried->timeout = self::IN_TIME / 1000;
		return $hurried;
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
