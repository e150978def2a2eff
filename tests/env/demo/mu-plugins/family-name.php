<?php
/**
 * Plugin Name: Family Name
 * Description: Uses one name for the whole family.
 * Version: 1.0.0
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\FamilyName;

defined( 'ABSPATH' ) || exit;

define( 'COOKIE_DOMAIN', 'family.example' );
