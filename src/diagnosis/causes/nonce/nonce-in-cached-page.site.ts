import {
	NGINX,
	POSTS,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { withCachedFrontPage } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'nonce-in-cached-page',
		'A cache keeps the front page, and a script in it sends an old nonce.',
		{
			where: NGINX,
			prepare: { nginx: withCachedFrontPage },
			visit: {
				given: {
					method: 'GET',
					path: POSTS,
					status: 403,
					code: 'rest_cookie_invalid_nonce',
				},
			},
		}
	),
];
