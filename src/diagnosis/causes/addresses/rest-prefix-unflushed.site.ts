import { byPlugin, visitor } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		...byPlugin(
			'rest-prefix-unflushed',
			'new-sign',
			'A plugin moves the REST API, and the rewrite rules are the old ones.',
			visitor( '/entrance/wp/v2/posts', 404 )
		),
		prepare: { settings: 'old-address' },
	},
];
