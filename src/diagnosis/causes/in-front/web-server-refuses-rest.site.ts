import {
	APACHE,
	POSTS,
	byCircumstance,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import { withoutRest } from '../../../../tests/env/demo/htaccess';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'web-server-refuses-rest',
		'A rule of the web server forbids the REST API.',
		{
			where: APACHE,
			prepare: { htaccess: withoutRest },
			symptom: visitor( POSTS, 403 ),
		}
	),
];
