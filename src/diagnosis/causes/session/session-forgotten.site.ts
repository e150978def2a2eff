import { ME, byCircumstance } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** An object cache that goes by a copy of the account in which its latest sessions are missing. */
const FORGETFUL = `<?php
/* Plugin Name: Forgetful Cache */
require_once ABSPATH . WPINC . '/cache.php';
add_action(
	'muplugins_loaded',
	function () {
		$GLOBALS['wp_object_cache'] = new class() extends WP_Object_Cache {
			public function get( $key, $group = 'default', $force = false, &$found = null ) {
				$value = parent::get( $key, $group, $force, $found );
				if ( 'user_meta' === $group && is_array( $value ) && preg_match( '#/wp-json|rest_route=#', $_SERVER['REQUEST_URI'] ?? '' ) ) {
					unset( $value['session_tokens'] );
				}
				return $value;
			}
		};
	}
);
`;

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'session-forgotten',
		'An object cache has an old copy of the account, without its login.',
		{
			// The embedded WordPress has a drop-in of its own.
			where: [ 'apache-fpm', 'apache-modphp', 'nginx-fpm' ],
			prepare: { files: { 'wp-content/object-cache.php': FORGETFUL } },
			symptom: {
				method: 'GET',
				path: ME,
				as: 'administrator',
				status: 403,
			},
		}
	),
];
