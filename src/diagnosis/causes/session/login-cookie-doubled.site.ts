import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'login-cookie-doubled',
		'The browser keeps an old login cookie of another folder.',
		{
			where: EVERYWHERE,
			visit: { cookie: 'wordpress_logged_in_%hash%=old%7C1%7Cx%7Cx' },
		}
	),
];
