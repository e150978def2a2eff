import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'cookie-check-removed',
		'open-house',
		'A plugin removes the check of nonces.',
		null
	),
];
