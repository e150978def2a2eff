import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'recorded-token-refused',
		'An app brings a token that has expired.',
		{
			where: EVERYWHERE,
			plugins: [ 'guest-pass' ],
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: 403,
					code: 'jwt_auth_invalid_token',
				},
			},
		}
	),
];
