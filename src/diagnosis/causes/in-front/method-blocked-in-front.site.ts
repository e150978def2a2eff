import {
	APACHE,
	NGINX,
	POST,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { withoutRareMethods } from '../../../../tests/env/demo/htaccess';
import { forUsualMethods } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'method-blocked-in-front',
		'A rule of the web server forbids PUT and DELETE, as firewalls do that come with a server.',
		{
			where: APACHE,
			prepare: { htaccess: withoutRareMethods },
			visit: { given: { method: 'DELETE', path: POST, status: 403 } },
		}
	),
	byCircumstance(
		'method-blocked-by-nginx',
		'A rule of nginx forbids PUT and DELETE.',
		{
			where: NGINX,
			prepare: { nginx: forUsualMethods },
			visit: { given: { method: 'PUT', path: POST, status: 403 } },
		},
		'method-blocked-in-front'
	),
];
