import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'output-before-json',
		'greeting-card',
		'A plugin prints text in front of every answer of the REST API.',
		null
	),
];
