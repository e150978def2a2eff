import { POSTS, byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		...byPlugin(
			'nonce-of-another-visitor',
			'basket-keeper',
			'A shop gives visitors nonces of their own, and a script sends one from before the login.',
			null
		),
		visit: {
			given: {
				method: 'GET',
				path: POSTS,
				status: 403,
				code: 'rest_cookie_invalid_nonce',
			},
		},
	},
];
