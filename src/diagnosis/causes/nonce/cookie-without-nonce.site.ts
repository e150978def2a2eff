import { EVERYWHERE, ME } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'cookie-without-nonce',
		inBrowser: true,
		sentence:
			'The block editor sends its requests with the cookie but without the nonce.',
		verdict:
			'The failing request carries no nonce; that is why it is answered 401.',
		where: EVERYWHERE,
		plugins: [ 'script-trimmer' ],
		visit: {
			given: {
				method: 'GET',
				path: ME,
				status: 401,
				code: 'rest_not_logged_in',
			},
		},
		symptom: null,
		expect: {
			checks: [ 'cookie-without-nonce' ],
			culprits: [ [ 'script-trimmer' ] ],
			switchOff: [ 'script-trimmer' ],
		},
	},
];
