import {
	EVERYWHERE,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'mcp-endpoint-missing',
		'An AI agent asks for an endpoint that no plugin has.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'POST',
					path: '/wp-json/mcp/mcp-adapter-default-server',
					status: null,
					app: { kind: 'mcp' },
				},
			},
		}
	),
];
