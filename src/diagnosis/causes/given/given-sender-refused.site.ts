import {
	APACHE,
	NGINX,
	POSTS,
	byCircumstance,
	byPlugin,
} from '../../../../tests/env/demo/build-scenario';
import { withoutPrograms } from '../../../../tests/env/demo/htaccess';
import { withoutPrograms as withoutProgramsAtNginx } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

const given = {
	method: 'GET',
	path: POSTS,
	status: 403,
	userAgent: 'python-requests/2.31.0',
};

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'given-sender-refused',
		'A rule of the web server keeps a program out by its name.',
		{
			where: APACHE,
			prepare: { htaccess: withoutPrograms },
			visit: { given },
		}
	),
	byCircumstance(
		'sender-refused-by-nginx',
		'A rule of nginx keeps a program out by its name.',
		{
			where: NGINX,
			prepare: { nginx: withoutProgramsAtNginx },
			visit: { given },
		},
		'given-sender-refused'
	),
	{
		...byPlugin(
			'sender-refused-by-plugin',
			'paper-lantern',
			'A plugin keeps a program out by its name.',
			null,
			'given-sender-refused'
		),
		visit: { given },
	},
];
