import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		...byPlugin(
			'given-not-allowed',
			'strong-room',
			'A route asks for a right that administrators do not have.',
			{
				method: 'GET',
				path: '/wp-json/vault/v1/boxes',
				as: 'administrator',
				status: 403,
			}
		),
		visit: {
			given: {
				method: 'GET',
				path: '/wp-json/vault/v1/boxes',
				status: 403,
				code: 'rest_forbidden',
			},
		},
		expect: {
			checks: [ 'given-not-allowed' ],
			culprits: [],
		},
	},
];
