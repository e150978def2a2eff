import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-route-missing',
		'Someone asks for a route that no active plugin has.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: '/wp-json/shop/v9/orders',
					status: 404,
					code: 'rest_no_route',
				},
			},
		}
	),
];
