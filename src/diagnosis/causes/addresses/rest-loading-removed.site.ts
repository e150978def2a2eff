import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'rest-loading-removed',
		'quiet-hall',
		'A plugin removes the place where WordPress starts the REST API.',
		null
	),
];
