import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'jwt-secret-missing',
		'signed-guests',
		'A plugin for tokens has no secret key.',
		null
	),
];
