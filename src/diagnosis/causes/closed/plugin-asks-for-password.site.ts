import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'plugin-asks-for-password',
		'side-door',
		'A plugin shows a password prompt to visitors of the REST API.',
		visitor( POSTS, 401 )
	),
	byPlugin(
		'plugin-asks-like-a-server',
		'porch-light',
		'A plugin asks for a password at init, in the words of a web server and with an empty page.',
		visitor( POSTS, 401 ),
		'plugin-asks-for-password'
	),
];
