import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'refusal-without-status',
		'plain-words',
		'A plugin refuses visitors without saying with which status.',
		visitor( POSTS, 500 )
	),
	byPlugin(
		'error-marked-as-good',
		'stone-bridge',
		'A plugin puts a server of its own in the place of the REST server, which answers every request with an error and status 200.',
		visitor( POSTS, 200 ),
		'refusal-without-status'
	),
	byPlugin(
		'answer-replaced',
		'wax-seal',
		'A plugin puts a few words of its own in the place of what visitors get from the REST API, with status 200.',
		visitor( POSTS, 200 ),
		'refusal-without-status'
	),
	byPlugin(
		'answer-emptied',
		'blank-page',
		'A plugin empties what visitors get from the REST API, with status 200.',
		visitor( POSTS, 200 ),
		'refusal-without-status'
	),
];
