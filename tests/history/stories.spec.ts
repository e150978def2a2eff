/** Two of the ten stories that `npm run stories` plays. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { play } from './stories/play';
import { STORIES } from './stories/told';

describe( 'the page afterwards', () => {
	for ( const name of [
		'an update brings a firewall a new rule',
		'a deploy rotates the keys',
	] ) {
		test( `names the right change first: ${ name }`, async () => {
			const story = STORIES.find( ( each ) => each.name === name );
			assert.ok( story );
			const { named, headline } = await play( story );
			assert.equal( named, story.culprit );
			assert.match( headline, story.says );
		} );
	}
} );
