<?php
/**
 * Plugin Name: Shop Floor
 * Description: Keeps everything on one floor.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\ShopFloor;

defined( 'ABSPATH' ) || exit;

define( 'COOKIEPATH', '/shop/' );
define( 'SITECOOKIEPATH', '/shop/' );
