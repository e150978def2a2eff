<?php
/**
 * Plugin Name: Lost Button
 * Description: Sews buttons on answers.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\LostButton;

defined( 'ABSPATH' ) || exit;

// The file in which it stood did not survive the update.
add_filter( 'rest_pre_dispatch', __NAMESPACE__ . '\sew_on', 12, 3 );
