import {
	NGINX,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import { withCacheOfAnswers } from '../../../../tests/env/demo/nginx';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'refusal-from-cache',
		'A cache keeps the 401 that a visitor got and gives it to everybody.',
		{ where: NGINX, prepare: { nginx: withCacheOfAnswers } }
	),
];
