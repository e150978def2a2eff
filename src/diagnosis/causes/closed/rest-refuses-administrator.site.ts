import {
	byPlugin,
	EVERYWHERE,
	ME,
	POSTS,
	closedBy,
	get,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'close-rest-to-everyone',
		inBrowser: true,
		sentence: 'A plugin answers 401 to everybody, administrators included.',
		verdict:
			'The REST API refuses a logged-in administrator, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'quiet-api' ],
		symptom: get( POSTS, 'administrator' ),
		expect: {
			checks: [ 'rest-refuses-administrator' ],
			culprits: [ [ 'quiet-api' ] ],
			switchOff: [ 'quiet-api' ],
		},
	},
	{
		...closedBy( 'fast-lane', 'on-load', 'die at file scope' ),
		sentence:
			'A plugin ends every REST request with 401 while its file is being loaded.',
		verdict:
			'The REST API refuses everybody before WordPress is complete, because of a plugin.',
		expect: {
			checks: [ 'rest-refuses-administrator' ],
			culprits: [ [ 'fast-lane' ] ],
			switchOff: [ 'fast-lane' ],
		},
	},
	{
		...closedBy(
			'paper-gate',
			'on-load-with-words',
			'die at file scope with a sentence'
		),
		sentence:
			'A plugin ends every REST request with 401 and a sentence while its file is being loaded.',
		verdict:
			'The REST API refuses everybody before WordPress is complete, most likely because of the plugin that writes this sentence.',
		expect: {
			checks: [ 'rest-refuses-administrator' ],
			culprits: [ [ 'paper-gate' ] ],
			switchOff: [ 'paper-gate' ],
		},
	},
	{
		name: 'on-current-user',
		inBrowser: true,
		sentence: 'A plugin makes everybody a visitor in the REST API.',
		verdict:
			'The REST API does not know the logged-in administrator, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'guest-mode' ],
		symptom: get( ME, 'administrator', 403 ),
		expect: {
			checks: [ 'rest-refuses-administrator' ],
			culprits: [ [ 'guest-mode' ] ],
			switchOff: [ 'guest-mode' ],
		},
	},
	byPlugin(
		'refusal-with-404',
		'blind-alley',
		'A plugin answers 404 to everybody, as if the REST API were not there.',
		get( POSTS, 'administrator', 404 ),
		'rest-refuses-administrator'
	),
];
