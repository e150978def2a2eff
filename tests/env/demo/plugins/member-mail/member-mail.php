<?php
/**
 * Plugin Name: Member Mail
 * Description: Needs Member Core and says so.
 * Version: 1.0.0
 * Requires Plugins: member-core
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\MemberMail;

defined( 'ABSPATH' ) || exit;

add_action(
	'plugins_loaded',
	function () {
		$GLOBALS['demo_mail_levels'] = \Demo\MemberCore\levels();
	}
);
