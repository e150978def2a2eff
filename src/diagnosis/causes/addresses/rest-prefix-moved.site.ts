import { byPlugin, visitor } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

const moved = ( name: string, sentence: string ): Scenario => ( {
	...byPlugin(
		name,
		'new-sign',
		sentence,
		visitor( '/wp-json/wp/v2/posts', 404 ),
		'rest-prefix-moved'
	),
	plugins: [ 'list-keeper', 'new-sign' ],
	prepare: { settings: 'new-address' },
} );

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	moved(
		'rest-prefix-moved',
		'A plugin moves the REST API, and the rewrite rules know it; another one is on the same filter.'
	),
	{
		...moved(
			'rest-prefix-moved-given',
			'A plugin moves the REST API, and the request that fails goes to the usual address.'
		),
		visit: {
			given: { method: 'GET', path: '/wp-json/wp/v2/posts', status: 404 },
		},
	},
];
