import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'login-cookie-overwritten',
		'Another WordPress on the domain has put its login in place of this one’s.',
		{
			where: EVERYWHERE,
			visit: {
				outside:
					'wordpress_logged_in_%hash%=admin%7C1999999999%7Cother%7Cother',
			},
		}
	),
];
