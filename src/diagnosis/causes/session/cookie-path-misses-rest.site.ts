import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'cookie-path-misses-rest',
		'Cookies are made for a folder that the REST API is not in.',
		{ where: EVERYWHERE, prepare: { muPlugins: [ 'shop-floor' ] } }
	),
];
