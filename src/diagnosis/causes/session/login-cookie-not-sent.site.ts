import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'login-cookie-not-sent',
		'The browser keeps the login to wp-admin.',
		{ where: EVERYWHERE, visit: { outside: '' } }
	),
];
