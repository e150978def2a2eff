import {
	NGINX,
	POSTS,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { withoutArguments } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

const site: Omit<
	Parameters< typeof byCircumstance >[ 2 ],
	'symptom' | 'plugins'
> = { where: NGINX, prepare: { nginx: withoutArguments } };

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'query-arguments-lost',
		'A rule of nginx hands addresses to WordPress without their arguments.',
		site
	),
	byCircumstance(
		'key-in-lost-arguments',
		'The same, and a program brings its key in the address.',
		{
			...site,
			visit: {
				given: {
					method: 'GET',
					path: `${ POSTS }?consumer_key=ck_1&consumer_secret=cs_2`,
					status: 401,
				},
			},
		},
		'query-arguments-lost'
	),
];
