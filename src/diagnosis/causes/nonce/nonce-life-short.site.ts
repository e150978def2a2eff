import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'nonce-life-short',
		'short-fuse',
		'A plugin lets nonces live for ten minutes.',
		null
	),
];
