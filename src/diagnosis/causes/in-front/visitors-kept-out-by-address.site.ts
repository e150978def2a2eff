import {
	NGINX,
	POSTS,
	byCircumstance,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import { forOwnProgramOnly } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'visitors-kept-out-by-address',
		'A rule of the web server lets only its own program ask.',
		{
			where: NGINX,
			prepare: { nginx: forOwnProgramOnly },
			symptom: visitor( POSTS, 403 ),
		}
	),
];
