<?php
/**
 * Rewrite rules that know the REST API at the address it has been given.
 *
 * @package Demo
 */

defined( 'ABSPATH' ) || exit;

flush_rewrite_rules( false );
