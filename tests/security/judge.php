<?php
/**
 * Says what PHP makes of requests and addresses: one JSON array in, one out.
 *
 * @package WhoSaid401
 */

require dirname( __DIR__ ) . '/php/unit/bootstrap.php';

use WhoSaid401\Sending\Address_Kind;
use WhoSaid401\Sending\Effective_Method;
use WhoSaid401\Sending\Site_Origins;

// phpcs:disable WordPress.NamingConventions.PrefixAllGlobals, WordPress.WP.AlternativeFunctions -- A program of the tests.
$ws401_answers = array();
foreach ( json_decode( (string) file_get_contents( 'php://stdin' ), true ) as $asked ) {
	if ( isset( $asked['method'] ) ) {
		parse_str( explode( '?', (string) preg_replace( '/#.*$/s', '', $asked['url'] ), 2 )[1] ?? '', $get );
		$ws401_answers[] = Effective_Method::of( $asked['method'], $asked['url'], (array) $asked['headers'] ) + array( 'get' => $get['_method'] ?? false );
		continue;
	}
	$ws401_options['home']    = $asked['home'];
	$ws401_options['siteurl'] = $asked['siteurl'];
	$_SERVER['HTTP_ORIGIN']   = $asked['scheme'] . '://' . $asked['host'];
	$ws401_answers[]          = array(
		'own'       => Site_Origins::contains( $asked['url'] ),
		'served'    => Site_Origins::is_served( $asked['url'] ),
		'elsewhere' => Site_Origins::is_elsewhere( $asked['url'] ),
		'kind'      => Address_Kind::of( $asked['url'] ),
	);
}
echo json_encode( $ws401_answers, JSON_INVALID_UTF8_SUBSTITUTE | JSON_PARTIAL_OUTPUT_ON_ERROR );
