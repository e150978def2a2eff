<?php
/**
 * Plugin Name: Club Badge
 * Description: Harmless alone: it announces that the site has members.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ClubBadge;

defined( 'ABSPATH' ) || exit;

add_filter( 'demo_site_has_members', '__return_true' );
