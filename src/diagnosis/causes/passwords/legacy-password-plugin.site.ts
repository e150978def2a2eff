import { EVERYWHERE, ME, get } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'account-passwords-only',
		inBrowser: true,
		sentence:
			'A plugin reads the header of application passwords and knows the passwords of accounts only.',
		verdict:
			'Every application password is refused as wrong by the plugin, although it is right.',
		where: EVERYWHERE,
		plugins: [ 'old-keys' ],
		prepare: { settings: 'stored-password' },
		symptom: get( ME, 'application-password', 500 ),
		expect: {
			checks: [ 'legacy-password-plugin' ],
			culprits: [ [ 'old-keys' ] ],
			switchOff: [ 'old-keys' ],
		},
	},
];
