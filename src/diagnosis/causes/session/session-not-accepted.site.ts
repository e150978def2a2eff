import { ME, byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'session-not-accepted',
		'two-keys',
		'Requests of the REST API are checked with other keys than those the login was made with.',
		{ method: 'GET', path: ME, as: 'administrator', status: 403 }
	),
];
