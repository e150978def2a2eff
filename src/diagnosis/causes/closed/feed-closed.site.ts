import { byPlugin, visitor } from '../../../../tests/env/demo/build-scenario';
import type { Scenario } from '../../../../tests/env/demo/scenario';

/** Sites on which this cause leads the findings. */
export const sites: Scenario[] = [
	byPlugin(
		'feed-for-members',
		'quiet-kitchen',
		'A plugin closes the feeds to visitors.',
		visitor( '/feed/', 403 ),
		'feed-closed'
	),
	byPlugin(
		'feed-led-away',
		'empty-plate',
		'A plugin leads readers of the feed to the front page.',
		null,
		'feed-closed'
	),
];
