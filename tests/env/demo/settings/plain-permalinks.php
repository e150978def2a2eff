<?php
/**
 * Plain permalinks, as a new site has them: no address below /wp-json leads anywhere.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

global $wp_rewrite;
$wp_rewrite->set_permalink_structure( '' );
