<?php
/**
 * Plugin Name: Peace Maker
 * Description: Keeps Hot Head calm; without it that plugin refuses visitors.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\PeaceMaker;

defined( 'ABSPATH' ) || exit;

add_filter( 'demo_stay_calm', '__return_true' );
