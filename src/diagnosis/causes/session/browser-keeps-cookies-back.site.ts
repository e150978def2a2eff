import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'browser-keeps-cookies-back',
		'A page of another site asks for what needs a login here.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 401,
					code: 'rest_not_logged_in',
					from: 'https://shop.example',
				},
			},
		}
	),
];
