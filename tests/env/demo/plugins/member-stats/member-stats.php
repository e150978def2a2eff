<?php
/**
 * Plugin Name: Member Stats
 * Description: Needs Member Core and does not say so.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\MemberStats;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		$GLOBALS['demo_stats_levels'] = count( \Demo\MemberCore\levels() );
	}
);
