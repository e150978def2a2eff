import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'refusal-without-status',
		'plain-words',
		'A plugin refuses visitors without saying with which status.',
		visitor( POSTS, 500 )
	),
];
