<?php
/**
 * Rewrite rules as an import or a careless plugin leaves them: stored, and without those of the REST API.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

flush_rewrite_rules( false );
update_option(
	'rewrite_rules',
	array_filter(
		get_option( 'rewrite_rules' ),
		function ( $target ) {
			return false === strpos( $target, 'rest_route' );
		}
	)
);
