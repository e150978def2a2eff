import {
	NGINX,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'proxy-hides-https',
		'A proxy ends https and does not tell WordPress.',
		{ where: NGINX, bench: 'nginx, behind a proxy that says nothing' }
	),
];
