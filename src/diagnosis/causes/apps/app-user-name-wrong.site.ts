import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'app-user-name-wrong',
		'An app logs in with the name of the application password.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: null,
					// Well formed, and nobody’s.
					authorization:
						'Basic RGVzayByb2JvdDphYmNkIGVmZ2ggaWprbCBtbm9wIHFyc3QgdXZ3eA==',
					app: { kind: 'mcp', userName: 'application-name' },
				},
			},
		}
	),
];
