import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'role-without-capability',
		'An author asks for settings that administrators alone may read.',
		{
			where: EVERYWHERE,
			prepare: { settings: 'second-account' },
			visit: {
				given: {
					method: 'GET',
					path: '/wp-json/wp/v2/settings',
					status: 403,
					code: 'rest_forbidden',
				},
				compare: {
					login: 'second',
					method: 'GET',
					route: '/wp/v2/settings',
				},
			},
		}
	),
];
