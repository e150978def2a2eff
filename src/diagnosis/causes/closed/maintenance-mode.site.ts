import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'maintenance-mode',
		'spring-cleaning',
		'A plugin says 503 to visitors: under maintenance.',
		visitor( POSTS, 503 )
	),
	byPlugin(
		'page-for-visitors',
		'fresh-paint',
		'A plugin shows visitors a page with status 200, whatever they ask for.',
		visitor( POSTS, 200 ),
		'maintenance-mode'
	),
	byPlugin(
		'status-changed-for-visitors',
		'winter-sleep',
		'A plugin turns the status of every answer to visitors into 503.',
		visitor( POSTS, 503 ),
		'maintenance-mode'
	),
];
