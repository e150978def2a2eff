<?php
/**
 * Tests of what an address is.
 *
 * @package WhoSaid401
 */

namespace WhoSaid401\Tests;

use PHPUnit\Framework\TestCase;
use WhoSaid401\Sending\Address_Kind;

/**
 * Home is https://example.org, WordPress lies in /wp.
 */
final class AddressKindTest extends TestCase {

	/**
	 * Addresses and what they are.
	 *
	 * @return iterable<array{string, string}>
	 */
	public static function addresses(): iterable {
		$kinds = array(
			'rest'    => array(
				'/wp-json',
				'/wp-json/',
				'/wp-json/wp/v2/posts?per_page=1',
				'/wp/wp-json/wp/v2/posts',
				'/index.php/wp-json/wp/v2/posts',
				'/?rest_route=/wp/v2/posts',
				'/index.php?rest_route=/',
				'/wp/index.php?rest_route=/&a=b',
			),
			'page'    => array( '/', '', '/index.php', '/wp/', '/?ws401_probe=1', '/wp/wp-login.php', '/wp/xmlrpc.php', '/feed/', '/index.php/feed/?ws401_probe=1', '/?feed=rss2' ),
			'ajax'    => array( '/wp/wp-admin/admin-ajax.php', '/wp/wp-admin/admin-ajax.php?action=ws401_echo&ticket=a.b' ),
			'scratch' => array( '/wp-content/uploads/ws401-scratch-0123456789abcdef/q1/marker?ws401_probe=1' ),
			'other'   => array(
				'/server-status',
				'/server-status/wp-json/',
				'/server-status?rest_route=/',
				'/wp-json/../server-status',
				'/wp-json/%2e%2e/server-status',
				'/wp-json/..%2fserver-status',
				'/wp-json/%252e%252e/server-status',
				'/wp-json/..;/server-status',
				'/wp-json/..\\server-status',
				'/wp-jsonp/',
				'/wp/wp-admin/post.php?action=trash&post=1',
				'/wp/wp-admin/post.php/wp-json/?action=trash',
				'/wp/wp-admin/admin-ajax.php?action=delete-post&id=1',
				'/wp/wp-admin/admin-ajax.php?action[]=ws401_echo',
				'/wp/wp-admin/admin-ajax.php?action=ws401_echo&action=heartbeat',
				'/wp/wp-admin/admin-ajax.php?action=ws401_run_end',
				'/wp/wp-admin/admin-ajax.php?rest_route=/wp/v2/posts',
				'/wp/wp-admin/admin-post.php?action=x',
				'/wp/wp-cron.php',
				'/wp/wp-login.php?action=logout&_wpnonce=1',
				'/?wc-ajax=remove_from_cart',
				'/feed/?wc-ajax=remove_from_cart',
				'/?feed=rss2&wc-ajax=remove_from_cart',
				'/?feed=atom',
				'/?feed[]=rss2',
				'/shop/feed/',
				'/wp-content/feed/',
				'/?doing_wp_cron=1',
				'/?p=1',
				'/?rest.route=/wp/v2/posts',
				'/?rest_route=/wp/v2/posts&rest_route=/x/v1/act',
				'/wp-json/wp/v2/posts?rest_route=/x/v1/act',
				'/wp-content/debug.log',
				'/ws401-scratch-0123456789abcdef/../../server-status/q/marker',
				'/ws401-scratch-0123456789abcdef/q1/.htaccess',
				'/hello/',
			),
		);
		foreach ( $kinds as $kind => $addresses ) {
			foreach ( $addresses as $address ) {
				yield "$kind: $address" => array( $address, $kind );
			}
		}
	}

	/**
	 * Each is known for what it is.
	 *
	 * @dataProvider addresses
	 * @param string $address Path and query.
	 * @param string $kind    Kind.
	 */
	public function test_knows_what_is_asked( string $address, string $kind ): void {
		self::assertSame( $kind, Address_Kind::of( 'https://example.org' . $address ) );
	}
}
