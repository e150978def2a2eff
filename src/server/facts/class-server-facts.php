<?php
/**
 * Facts about the server in front of WordPress.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Facts;

use WhoSaid401\Credentials\Cookie_Names;
use WhoSaid401\Htaccess\File_State;

defined( 'ABSPATH' ) || exit;

/**
 * Collects `ServerFacts`.
 */
final class Server_Facts {

	/**
	 * Headers that proxies add. None of them carries a secret.
	 */
	const PROXY_HEADERS = array(
		'forwarded',
		'via',
		'x-forwarded-for',
		'x-forwarded-host',
		'x-forwarded-port',
		'x-forwarded-proto',
		'x-forwarded-scheme',
		'x-forwarded-server',
		'x-forwarded-ssl',
		'x-real-ip',
		'front-end-https',
		'cf-connecting-ip',
		'cf-ray',
		'cf-visitor',
		'cdn-loop',
		'x-sucuri-clientip',
		'incap-client-ip',
		'fastly-client-ip',
		'true-client-ip',
		'x-varnish',
		'x-amzn-trace-id',
	);

	/**
	 * What PHP was told about the server, and what `.htaccess` says.
	 *
	 * @return array<string, mixed>
	 */
	public static function collect(): array {
		return array(
			'sapi'            => PHP_SAPI,
			'software'        => self::server_variable( 'SERVER_SOFTWARE' ),
			'forwarded'       => (object) self::proxy_headers(),
			// Where it lies on the disk is not for the administrator of one site of a network.
			'autoPrependFile' => is_multisite() && ! current_user_can( 'manage_network_options' ) ? wp_basename( (string) ini_get( 'auto_prepend_file' ) ) : (string) ini_get( 'auto_prepend_file' ),
			'doubledCookies'  => Cookie_Names::short( Cookie_Names::doubled() ),
			'basicAuthUser'   => isset( $_SERVER['PHP_AUTH_USER'] ) || '' !== self::server_variable( 'REMOTE_USER' ),
			'visitorAddress'  => self::server_variable( 'REMOTE_ADDR' ),
			'serverAddress'   => self::server_variable( 'SERVER_ADDR' ),
			'htaccess'        => self::htaccess(),
		);
	}

	/**
	 * Proxy headers that reached PHP, by lower-case name.
	 *
	 * @return array<string, string>
	 */
	private static function proxy_headers(): array {
		$seen = array();
		foreach ( self::PROXY_HEADERS as $name ) {
			$value = self::server_variable( 'HTTP_' . strtoupper( str_replace( '-', '_', $name ) ) );
			if ( '' !== $value ) {
				$seen[ $name ] = $value;
			}
		}
		return $seen;
	}

	/**
	 * Reads the `.htaccess` beside the front controller.
	 *
	 * @return array{exists: bool, readable: bool, passesAuthorization: bool, hasBasicAuth: bool}
	 */
	private static function htaccess(): array {
		$file  = get_home_path() . '.htaccess';
		$bytes = File_State::bytes( $file );
		$text  = (string) preg_replace( '/^\s*#.*$/m', '', (string) $bytes );
		return array(
			'exists'              => file_exists( $file ),
			'readable'            => null !== $bytes,
			'passesAuthorization' => 1 === preg_match( '/E=(?:REDIRECT_)?HTTP_AUTHORIZATION:|SetEnvIf(?:NoCase)?\s+"?\^?Authorization|CGIPassAuth\s+On/i', $text ),
			'hasBasicAuth'        => 1 === preg_match( '/^\s*AuthType\s+"?Basic/im', $text ),
		);
	}

	/**
	 * A server variable as plain text; empty when it is absent.
	 *
	 * @param string $name Name in `$_SERVER`.
	 */
	private static function server_variable( string $name ): string {
		return isset( $_SERVER[ $name ] ) ? sanitize_text_field( wp_unslash( $_SERVER[ $name ] ) ) : '';
	}
}
