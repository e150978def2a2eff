import { EVERYWHERE } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'loopback-blocked',
		inBrowser: true,
		sentence: 'The site cannot call itself; browsers reach it.',
		verdict:
			'Requests of the site to itself are blocked; the browser is fine.',
		where: EVERYWHERE,
		plugins: [ 'stay-home' ],
		symptom: null,
		expect: {
			checks: [ 'loopback-blocked' ],
			culprits: [ [ 'stay-home' ] ],
			switchOff: [ 'stay-home' ],
		},
	},
];
