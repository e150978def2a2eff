import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-login-refused',
		'An app sends a password that is none of its user’s.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					authorization:
						'Basic YW5uOmFiY2QgRUZHSCAxMjM0IGlqa2wgTU5PUCA1Njc4',
				},
			},
		}
	),
];
