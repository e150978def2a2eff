import { POSTS, byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'login-accepted-by-turns',
		'far-office',
		'Some addresses are answered with other keys than the login was made with.',
		{
			method: 'GET',
			path: `${ POSTS }?context=edit`,
			as: 'administrator',
			status: 403,
		}
	),
];
