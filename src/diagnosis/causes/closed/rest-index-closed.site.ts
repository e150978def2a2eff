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
	byPlugin(
		'rest-closed-with-exceptions',
		'half-door',
		'A plugin closes the REST API to visitors but for posts and pages.',
		visitor( '/wp-json/', 401 ),
		'rest-index-closed'
	),
];
