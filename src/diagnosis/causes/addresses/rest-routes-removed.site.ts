import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'rest-routes-removed',
		'spare-room',
		'A plugin removes the routes of WordPress itself.',
		visitor( POSTS, 404 )
	),
	byPlugin(
		'rest-routes-removed-for-visitors',
		'store-room',
		'A plugin takes the routes of posts and users away from visitors.',
		visitor( POSTS, 404 ),
		'rest-routes-removed'
	),
];
