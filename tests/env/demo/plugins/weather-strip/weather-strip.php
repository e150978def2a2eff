<?php
/**
 * Plugin Name: Weather Strip
 * Description: Keeps a forecast in a short-lived transient.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\WeatherStrip;

defined( 'ABSPATH' ) || exit;

add_action(
	'init',
	function () {
		set_transient( 'demo_weather_strip', array( 'at' => microtime( true ) ), MINUTE_IN_SECONDS );
	}
);
