<?php
/**
 * What the theme does besides showing pages.
 *
 * @package Demo
 */

namespace Demo\QuietPaper;

defined( 'ABSPATH' ) || exit;

/**
 * Refuses visitors.
 *
 * @param \WP_Error|true|null $result Decision so far.
 * @return \WP_Error|true|null
 */
function refuse_visitors( $result ) {
	return ! empty( $result ) || is_user_logged_in() ? $result : new \WP_Error( 'paper_closed', 'Only logged in users can access the REST API.', array( 'status' => 401 ) );
}
add_filter( 'rest_authentication_errors', __NAMESPACE__ . '\refuse_visitors' );
