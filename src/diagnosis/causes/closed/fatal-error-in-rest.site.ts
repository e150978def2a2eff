import {
	POSTS,
	byPlugin,
	visitor,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'fatal-error-in-rest',
		'fine-print',
		'A plugin calls a function that does not exist when the REST API starts.',
		visitor( POSTS, 500 )
	),
	byPlugin(
		'fatal-for-visitors',
		'quill-pen',
		'A plugin calls a function that is gone when a visitor asks the REST API.',
		visitor( POSTS, 500 ),
		'fatal-error-in-rest'
	),
	byPlugin(
		'fatal-in-callback',
		'stiff-hinge',
		'A plugin puts on a hook what WordPress cannot call.',
		visitor( POSTS, 500 ),
		'fatal-error-in-rest'
	),
	byPlugin(
		'fatal-missing-callback',
		'lost-button',
		'A plugin puts a function on a hook that is gone since its last update.',
		visitor( POSTS, 500 ),
		'fatal-error-in-rest'
	),
];
