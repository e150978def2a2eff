<?php
/**
 * One request by which the watch sees who refuses.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\History;

use WhoSaid401\Dry_Runs\Permit;
use WhoSaid401\Facts\Component_Locator;
use WhoSaid401\Runs\Run_Content;
use WhoSaid401\Runs\Run_List;
use WhoSaid401\Sandbox\Look;
use WhoSaid401\Sending\Loopback;
use WhoSaid401\Sending\Probe;
use WhoSaid401\Storage\Row_Seal;

defined( 'ABSPATH' ) || exit;

/**
 * Asks what has begun to fail once more, traced: a look (`Sandbox\Look`) as a visitor, with every plugin on, whose key is made of a
 * secret that is stored for as long as the request takes. Nothing else of ours is let in by it, and nothing can be written in it.
 */
final class Watch_Trace {

	/**
	 * Seconds for which the request is let in.
	 */
	private const LIFETIME = 30;

	/**
	 * Who refuses at an address.
	 *
	 * @param string $url    Address.
	 * @param int    $status The status that was seen: another answer is another refusal.
	 * @return array{component: string, name: string, file: string, line: int}|null Null where the answer was another, or does not tell.
	 *         `component`: basename of a plugin, or empty; `file`: below WordPress's folder.
	 */
	public static function origin_of( string $url, int $status ): ?array {
		$secret = bin2hex( random_bytes( 32 ) );
		$row    = array(
			'secret' => $secret,
			'until'  => \time() + self::LIFETIME,
		);
		if ( ! update_option( Look::WATCH_KEY, Row_Seal::close( Look::WATCH_KEY, $row ), false ) ) {
			return null;
		}
		try {
			$probe    = Probe::from_json(
				(string) wp_json_encode(
					array(
						// No visitor asks for this: a cache may keep even what it must not.
						'url'        => $url . ( false === strpos( $url, '?' ) ? '?' : '&' ) . 'ws401_probe=' . bin2hex( random_bytes( 8 ) ),
						'method'     => 'GET',
						'credential' => 'none',
						'timeout'    => Watch_Questions::TIMEOUT,
						'headers'    => array( 'X-WS401-Run' => self::capability( $url, $secret ) ),
					)
				)
			);
			$response = ( new Loopback() )->send( $probe )['response'];
		} finally {
			delete_option( Look::WATCH_KEY );
		}
		return null === $response || $status !== $response['status'] ? null : self::read( (array) $response['headers'] );
	}

	/**
	 * What lets the request in. Twin: signCapability() in src/transport/sandbox/capability.ts.
	 *
	 * @param string $url    Address.
	 * @param string $secret What the key is made of.
	 */
	private static function capability( string $url, string $secret ): string {
		$id      = Look::id( 0, get_current_blog_id(), $secret, Permit::host() );
		$count   = count( Run_Content::plugins() );
		$bits    = str_repeat( "\xff", intdiv( $count, 8 ) ) . ( 0 === $count % 8 ? '' : chr( ( 1 << ( $count % 8 ) ) - 1 ) );
		$parts   = (array) wp_parse_url( $url );
		$payload = self::encode(
			(string) wp_json_encode(
				array(
					'r' => $id,
					'k' => Run_List::stamp_of( $id ),
					'p' => 'watch',
					'm' => 'GET',
					'h' => ( $parts['host'] ?? '' ) . ( isset( $parts['port'] ) ? ':' . $parts['port'] : '' ),
					'u' => ( $parts['path'] ?? '/' ) . ( isset( $parts['query'] ) ? '?' . $parts['query'] : '' ),
					's' => self::encode( $bits ),
					't' => 'keep',
					'x' => \time() + self::LIFETIME,
					'd' => 0,
					'o' => 1,
				)
			)
		);
		return $payload . '.' . self::encode( hash_hmac( 'sha256', $payload, (string) hex2bin( Look::key_of( $id ) ), true ) );
	}

	/**
	 * Reads the origin in an answer's receipt. Whatever stands in front of the site can write one: only of a file that is there anything
	 * is told, and what that belongs to is looked up here. No word of the answer gets into the email.
	 *
	 * @param array<string, string> $headers By lower-case name.
	 * @return array{component: string, name: string, file: string, line: int}|null
	 */
	private static function read( array $headers ): ?array {
		$receipt = json_decode( (string) base64_decode( strtr( $headers['x-ws401-receipt'] ?? '', '-_', '+/' ), true ), true );
		$origin  = is_array( $receipt ) ? $receipt['origin'] ?? null : null;
		$file    = is_array( $origin ) && is_string( $origin['file'] ?? null ) ? $origin['file'] : '';
		$path    = path_is_absolute( $file ) ? $file : ABSPATH . $file;
		if ( '' === $file || 0 !== validate_file( ltrim( $file, '/' ) ) || ! is_file( $path ) ) {
			return null;
		}
		require_once ABSPATH . 'wp-admin/includes/plugin.php'; // @phpstan-ignore requireOnce.fileNotFound (where WordPress is, this is)
		$of = ( new Component_Locator() )->of_file( $path );
		return array(
			'component' => 'plugin' === $of['kind'] ? $of['id'] : '',
			'name'      => mb_substr( $of['name'], 0, 60 ),
			'file'      => mb_substr( $file, 0, 300 ),
			'line'      => (int) ( $origin['line'] ?? 0 ),
		);
	}

	/**
	 * Base64 that is safe in headers.
	 *
	 * @param string $bytes Bytes.
	 */
	private static function encode( string $bytes ): string {
		return rtrim( strtr( base64_encode( $bytes ), '+/', '-_' ), '=' );
	}
}
