import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'app-login-missing',
		'An AI agent connects without a login.',
		{
			where: EVERYWHERE,
			plugins: [ 'desk-robot' ],
			visit: {
				given: {
					method: 'POST',
					path: '/wp-json/mcp/desk-robot',
					status: null,
					app: { kind: 'mcp', lacksLogin: true },
				},
			},
		}
	),
];
