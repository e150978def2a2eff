import { MEDIA, byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		...byPlugin(
			'recorded-request-refused',
			'photo-wall',
			'A plugin refuses one route to everybody.',
			{
				method: 'GET',
				path: MEDIA,
				as: 'administrator',
				status: 401,
			}
		),
		visit: {
			given: {
				method: 'GET',
				path: MEDIA,
				status: 401,
				code: 'photo_wall_only',
			},
		},
	},
];
