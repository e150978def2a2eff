import { byPlugin, visitor } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'on-template-redirect',
		'members-corner',
		'Pages answer 401 to visitors; the REST API is open.',
		visitor( '/', 401 ),
		'pages-closed-to-visitors'
	),
	byPlugin(
		'pages-closed-to-visitors',
		'reading-room',
		'A plugin sends visitors of every page to the login form; the REST API is open.',
		visitor( '/', 200 )
	),
];
