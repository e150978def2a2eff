import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'app-sends-account-password',
		'An app logs in with the password of the account.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: null,
					authorization: 'Basic YWRtaW46cGFzc3dvcmQ=',
				},
			},
		}
	),
];
