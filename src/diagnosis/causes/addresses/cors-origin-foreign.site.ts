import {
	NGINX,
	POSTS,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { withCachedPosts } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'cors-origin-foreign',
		'A cache keeps the list of posts, and gives scripts of one website what was made for another.',
		{
			where: NGINX,
			prepare: { nginx: withCachedPosts },
			visit: {
				given: {
					method: 'GET',
					path: POSTS,
					status: 0,
					from: 'https://shop.example',
				},
			},
		}
	),
];
