import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'too-many-requests',
		'slow-lane',
		'A plugin answers 429 to visitors who ask often.',
		visitor( POSTS, 429 )
	),
];
