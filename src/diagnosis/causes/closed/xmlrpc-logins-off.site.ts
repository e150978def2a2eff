import { byPlugin } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'xmlrpc-logins-off',
		'quiet-line',
		'A plugin switches logins over XML-RPC off, with a function of WordPress’s own.',
		null
	),
];
