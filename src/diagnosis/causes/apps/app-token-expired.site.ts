import {
	EVERYWHERE,
	ME,
	byCircumstance,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byCircumstance(
		'app-token-expired',
		'An app brings a token that has expired.',
		{
			where: EVERYWHERE,
			visit: {
				given: {
					method: 'GET',
					path: ME,
					status: null,
					// A token that ended with 2025.
					authorization:
						'Bearer eyJhbGciOiAiSFMyNTYiLCAidHlwIjogIkpXVCJ9.eyJpc3MiOiAiaHR0cDovL2V4YW1wbGUub3JnIiwgImV4cCI6IDE3NjcyMjU2MDB9.c2lnbmF0dXJl',
					app: { kind: 'mcp' },
				},
			},
		}
	),
];
