import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'cookie-alone-accepted',
		'warm-welcome',
		'A plugin tells WordPress that everything is fine before it has looked at the nonce.',
		null
	),
];
