import {
	APACHE,
	POSTS,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import {
	PASSWORD_FILE,
	withBasicAuth,
} from '../../../../tests/env/demo/htaccess';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		...byCircumstance(
			'server-login-taken-for-user',
			'The web server asks for a login, and a plugin has WordPress look at it as if it were its own.',
			{
				where: APACHE,
				plugins: [ 'quick-greeting' ],
				prepare: {
					htaccess: withBasicAuth,
					files: { [ PASSWORD_FILE.path ]: PASSWORD_FILE.text },
					settings: 'stored-password',
				},
				visit: {
					basic: 'staging:staging',
					given: {
						method: 'GET',
						path: POSTS,
						status: 401,
						code: 'invalid_username',
					},
				},
			}
		),
		expect: {
			// The prompt itself is in the way of visitors, too.
			checks: [
				'server-login-taken-for-user',
				'http-basic-authentication',
			],
			culprits: [],
		},
	},
];
