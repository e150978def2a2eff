import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'cookie-domain-foreign',
		'Cookies are made for another domain.',
		{ where: EVERYWHERE, prepare: { muPlugins: [ 'family-name' ] } }
	),
];
