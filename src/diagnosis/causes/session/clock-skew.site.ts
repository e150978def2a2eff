import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'clock-skew',
		'The clock of the visitor is two hours ahead.',
		{
			where: EVERYWHERE,
			visit: { clock: 7200 },
		}
	),
];
