import {
	APACHE,
	byCircumstance,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import { withoutXmlRpc } from '../../../../tests/env/demo/htaccess';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'xmlrpc-blocked',
		'A rule of the web server closes xmlrpc.php, and someone needs it.',
		{
			where: APACHE,
			prepare: { htaccess: withoutXmlRpc },
			visit: {
				given: { method: 'POST', path: '/xmlrpc.php', status: 403 },
			},
			symptom: visitor( '/xmlrpc.php', 403 ),
		}
	),
	{
		...byPlugin(
			'xmlrpc-blocked-by-plugin',
			'quiet-wire',
			'A plugin closes xmlrpc.php, and someone needs it.',
			visitor( '/xmlrpc.php', 403 ),
			'xmlrpc-blocked'
		),
		visit: {
			given: { method: 'POST', path: '/xmlrpc.php', status: 403 },
		},
	},
];
