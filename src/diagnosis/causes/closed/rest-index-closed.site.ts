import { byPlugin, visitor } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'rest-index-closed',
		'book-cover',
		'A plugin closes the index of the REST API to visitors.',
		visitor( '/wp-json/', 401 )
	),
];
