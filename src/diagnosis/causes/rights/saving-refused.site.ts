import { EVERYWHERE, POSTS } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	{
		name: 'no-saving',
		inBrowser: true,
		sentence: 'Everything can be read, but saving a post answers 401.',
		verdict: 'Reading works and saving is refused, because of a plugin.',
		where: EVERYWHERE,
		plugins: [ 'draft-keeper' ],
		symptom: {
			method: 'POST',
			path: POSTS,
			as: 'administrator',
			status: 401,
		},
		expect: {
			checks: [ 'saving-refused' ],
			culprits: [ [ 'draft-keeper' ] ],
			switchOff: [ 'draft-keeper' ],
		},
	},
];
