import {
	EVERYWHERE,
	POSTS,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-parameters-refused',
		'Someone asks for more posts than WordPress gives at once.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: `${ POSTS }?per_page=1000`,
					status: 400,
					code: 'rest_invalid_param',
				},
			},
		}
	),
];
