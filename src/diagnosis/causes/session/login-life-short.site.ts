import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'login-life-short',
		'short-stay',
		'A plugin lets logins last for a quarter of an hour.',
		null
	),
];
