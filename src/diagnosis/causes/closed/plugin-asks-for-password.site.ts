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
];
