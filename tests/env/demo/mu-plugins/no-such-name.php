<?php
/**
 * Plugin Name: No Such Name
 * Description: The name with www. leads nowhere, as where nobody has made an entry for it.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\NoSuchName;

add_action(
	'http_api_curl',
	static function ( $handle, $args, $url ) {
		$host = (string) wp_parse_url( $url, PHP_URL_HOST );
		if ( 0 === strpos( $host, 'www.' ) ) {
			curl_setopt( $handle, CURLOPT_CONNECT_TO, array( $host . '::nowhere.invalid:' ) );
		}
	},
	10,
	3
);
