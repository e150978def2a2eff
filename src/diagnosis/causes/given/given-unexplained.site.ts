import {
	EVERYWHERE,
	byCircumstance,
	POSTS,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this is all that can be said. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-unexplained',
		'Someone pastes a request that passes wherever it is tried.',
		{
			where: EVERYWHERE,
			visit: { given: { method: 'GET', path: POSTS, status: 403 } },
		}
	),
	byCircumstance(
		'unexplained-outside-rest',
		'Someone pastes a request that does not go to the REST API.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'POST',
					path: '/wp-admin/admin-ajax.php',
					status: 403,
				},
			},
		},
		'given-unexplained'
	),
];
