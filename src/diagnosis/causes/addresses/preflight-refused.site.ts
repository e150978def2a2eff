import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'preflight-refused',
		'strict-host',
		'A plugin refuses the question browsers ask first.',
		null
	),
];
