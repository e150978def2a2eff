import { byPlugin, POST } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'output-before-json',
		'greeting-card',
		'A plugin prints text in front of every answer of the REST API.',
		null
	),
	{
		...byPlugin(
			'output-into-one-save',
			'small-clock',
			'A plugin prints text while one post is put together, so that only saving that one fails.',
			null,
			'output-before-json'
		),
		visit: { given: { method: 'PUT', path: POST, status: 200 } },
	},
];
