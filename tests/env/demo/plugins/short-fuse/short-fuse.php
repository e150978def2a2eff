<?php
/**
 * Plugin Name: Short Fuse
 * Description: Lets nothing lie around for long.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShortFuse;

defined( 'ABSPATH' ) || exit;

add_filter(
	'nonce_life',
	function () {
		return 10 * MINUTE_IN_SECONDS;
	}
);
