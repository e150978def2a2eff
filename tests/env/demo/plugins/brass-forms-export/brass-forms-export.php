<?php
/**
 * Plugin Name: Brass Forms Export
 * Description: Adds a download to Brass Forms.
 * Version: 1.0.0
 * Requires Plugins: brass-forms
 * License: GPL-2.0-or-later
 *
 * @package Demo
 */

namespace Demo\BrassFormsExport;

defined( 'ABSPATH' ) || exit;

add_action(
	'plugins_loaded',
	function () {
		// Declared as required, so it is called without asking.
		$GLOBALS['demo_export_columns'] = \Demo\BrassForms\base_fields();
	}
);
