import {
	ME,
	NGINX,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { forTokensOnly } from '../../../../tests/env/demo/htaccess';
import { withoutTokens } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'authorization-scheme-lost',
		'A rule of .htaccess hands tokens over, and no other Authorization header.',
		{
			where: [ 'apache-fpm' ],
			prepare: { htaccess: forTokensOnly, settings: 'stored-password' },
			symptom: {
				method: 'GET',
				path: ME,
				as: 'application-password',
				status: 401,
			},
		}
	),
	byCircumstance(
		'tokens-lost-by-nginx',
		'A rule of nginx takes tokens away, and an app needs one.',
		{
			where: NGINX,
			prepare: { nginx: withoutTokens },
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					authorization: 'Bearer abc.def.ghi',
				},
			},
		},
		'authorization-scheme-lost'
	),
];
