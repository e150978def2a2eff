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
	{
		...byPlugin(
			'xmlrpc-methods-gone',
			'short-list',
			'A plugin takes away the methods that programs use over XML-RPC; another one only takes pingbacks away.',
			null,
			'xmlrpc-logins-off'
		),
		plugins: [ 'list-keeper', 'short-list' ],
	},
];
