import {
	EVERYWHERE,
	POSTS,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'nonce-expired',
		'A page was open for longer than its nonce counts.',
		{
			where: EVERYWHERE,
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
