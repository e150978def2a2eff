import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-header-malformed',
		'An app sends its login in base64’s other alphabet.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					authorization: 'Basic YW5uOj8_Pz8_',
				},
			},
		}
	),
];
