import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'login-wall',
		'foyer',
		'A plugin sends visitors of the REST API to the login form.',
		visitor( POSTS, 200 )
	),
	byPlugin(
		'login-wall-everywhere',
		'gate-house',
		'A plugin sends visitors of every page to the login form.',
		visitor( POSTS, 200 ),
		'login-wall'
	),
];
