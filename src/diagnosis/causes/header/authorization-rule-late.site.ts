import { ME, byCircumstance } from '../../../../tests/env/demo/build-scenario';
import { withLateRule } from '../../../../tests/env/demo/htaccess';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'authorization-rule-late',
		'The rule that hands the Authorization header over stands below those of WordPress.',
		{
			where: [ 'apache-fpm' ],
			prepare: { htaccess: withLateRule, settings: 'stored-password' },
			symptom: {
				method: 'GET',
				path: ME,
				as: 'application-password',
				status: 401,
			},
		}
	),
];
