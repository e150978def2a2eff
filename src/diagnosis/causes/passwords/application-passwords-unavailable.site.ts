import { EVERYWHERE, ME, get } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'application-passwords-off',
		inBrowser: true,
		sentence:
			'A plugin switches application passwords off, with a function of WordPress’s own.',
		verdict:
			'Application passwords are off for everyone; a look inside names the plugin.',
		where: EVERYWHERE,
		plugins: [ 'plain-talk' ],
		prepare: { settings: 'stored-password' },
		symptom: get( ME, 'application-password' ),
		expect: {
			checks: [ 'application-passwords-unavailable' ],
			culprits: [ [ 'plain-talk' ] ],
			switchOff: [ 'plain-talk' ],
		},
	},
];
