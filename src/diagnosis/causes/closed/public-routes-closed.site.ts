import {
	byPlugin,
	get,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'public-routes-closed',
		'page-turner',
		'A plugin closes single posts and pages to visitors; the lists are open.',
		visitor( '/wp-json/wp/v2/posts/1', 401 )
	),
	byPlugin(
		'single-post-needs-login',
		'last-chapter',
		'A plugin puts a permission of its own in the place of the one for single posts.',
		visitor( '/wp-json/wp/v2/posts/1', 401 ),
		'public-routes-closed'
	),
	byPlugin(
		'head-refused',
		'short-answer',
		'A plugin refuses requests that ask for headers alone.',
		{ ...get( '/wp-json/wp/v2/posts', 'visitor', 405 ), method: 'HEAD' },
		'public-routes-closed'
	),
];
