import {
	EDIT_CONTEXT,
	EVERYWHERE,
	get,
} from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'on-capability',
		inBrowser: true,
		sentence:
			'A plugin takes the right to edit posts away in the REST API.',
		verdict:
			'The REST API refuses a logged-in administrator to edit, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'thin-roles' ],
		symptom: get( EDIT_CONTEXT, 'administrator', 403 ),
		expect: {
			checks: [ 'capability-taken-away' ],
			culprits: [ [ 'thin-roles' ] ],
			switchOff: [ 'thin-roles' ],
		},
	},
];
