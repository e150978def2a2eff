import {
	NGINX,
	POSTS,
	byCircumstance,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import { withBareRefusal } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'refusal-without-challenge',
		'A rule of the web server answers a bare 401.',
		{
			where: NGINX,
			prepare: { nginx: withBareRefusal },
			symptom: visitor( POSTS, 401 ),
		}
	),
];
