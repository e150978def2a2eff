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
	byPlugin(
		'page-that-asks',
		'paper-curtain',
		'A plugin shows visitors of every page a form for a password, with status 200; the REST API is open.',
		visitor( '/', 200 ),
		'pages-closed-to-visitors'
	),
	byPlugin(
		'page-from-template',
		'shop-shutter',
		'A plugin shows visitors a template of its own in place of every page, with status 200; the REST API is open.',
		visitor( '/', 200 ),
		'pages-closed-to-visitors'
	),
	byPlugin(
		'page-kept-back',
		'paper-screen',
		'A plugin shows visitors a page of its own with status 200, while another one keeps the output back.',
		visitor( '/', 200 ),
		'pages-closed-to-visitors'
	),
];
