import { EVERYWHERE } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'stale-nonce',
		inBrowser: true,
		sentence:
			'The nonce that admin pages carry is refused; a fresh one works.',
		verdict: "The page's nonce is stale.",
		where: EVERYWHERE,
		plugins: [ 'long-sessions' ],
		symptom: null,
		expect: {
			checks: [ 'nonce-stale' ],
			culprits: [ [ 'long-sessions' ] ],
			switchOff: [ 'long-sessions' ],
		},
	},
];
