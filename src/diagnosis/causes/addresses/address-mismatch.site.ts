import { EVERYWHERE } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'home-siteurl-mismatch',
		inBrowser: true,
		sentence: 'The site gives itself two host names.',
		verdict: 'The addresses of the site and of its administration differ.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { muPlugins: [ 'moved-address' ] },
		symptom: null,
		expect: { checks: [ 'address-mismatch' ], culprits: [] },
	},
];
