import { EVERYWHERE } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'application-passwords-lost',
		inBrowser: true,
		sentence:
			'Application passwords are stored, and the option that says so is gone.',
		verdict:
			'WordPress looks at no application password; one click puts the option back.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { settings: 'lost-password-option' },
		symptom: null,
		expect: {
			checks: [ 'application-passwords-option-lost' ],
			culprits: [],
		},
	},
];
