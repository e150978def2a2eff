import { EVERYWHERE, ME, get } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'on-core-removed',
		inBrowser: true,
		sentence: "A plugin removes core's check of application passwords.",
		verdict:
			'Application passwords are not looked at, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'core-trim' ],
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'application-password-check-removed' ],
			culprits: [ [ 'core-trim' ] ],
			switchOff: [ 'core-trim' ],
		},
	},
];
