import {
	NGINX,
	POSTS,
	byCircumstance,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import { withChallenge } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'firewall-challenge',
		'A firewall in front answers REST requests with a page that wants to see a browser.',
		{
			where: NGINX,
			prepare: { nginx: withChallenge },
			symptom: visitor( POSTS, 403 ),
		}
	),
];
