import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'rest-redirected',
		'tidy-paths',
		'A plugin adds a slash to every address by sending requests on.',
		null
	),
];
