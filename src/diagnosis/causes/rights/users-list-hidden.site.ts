import {
	byPlugin,
	get,
	ME,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'users-list-hidden',
		'pen-names',
		'A plugin hides the list of authors from visitors.',
		visitor( '/wp-json/wp/v2/users', 401 )
	),
	byPlugin(
		'users-routes-removed',
		'name-tags',
		'A plugin takes the routes of users away from visitors.',
		visitor( '/wp-json/wp/v2/users', 404 ),
		'users-list-hidden'
	),
	byPlugin(
		'users-routes-closed-to-all',
		'roll-call',
		'A plugin takes the list of users away from everybody, administrators included.',
		visitor( '/wp-json/wp/v2/users', 404 ),
		'users-list-hidden'
	),
	byPlugin(
		'users-addresses-closed-to-all',
		'ink-stand',
		'A plugin closes every address of users to everybody, administrators included.',
		get( ME, 'administrator', 403 ),
		'users-list-hidden'
	),
	byPlugin(
		'users-list-by-spelling',
		'whole-word',
		'A plugin refuses the list of users in the spellings that end there, and lets those with an argument pass.',
		visitor( '/wp-json/wp/v2/users', 403 ),
		'users-list-hidden'
	),
];
