import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { claimOf } from '../../src/report/isolation/claim';
import { CULPRIT, LEFT, type Searched } from '../sandbox/search-during';
import type { TestSite } from '../sandbox/test-site';

/** What a search says when the site does not answer any more. */
export const STOPPED_ANSWERING =
	/^The site stopped answering: .+ Wait some minutes and try again\./;

/** All that a search says: its headline, then its notes. */
export function saidBy( { outcome }: Pick< Searched, 'outcome' > ): string {
	const { headline, notes } = claimOf( outcome );
	return [ headline, ...notes ].join( ' ' );
}

/** That the loader is gone, and every row and event with it, by what the database says. */
export async function assertNothingLeft(
	site: TestSite,
	{ gone }: Pick< Searched, 'gone' >
): Promise< void > {
	assert.equal( await gone, true );
	await assertClean( site );
}

/** The same, whoever took it away. */
export async function assertClean( site: TestSite ): Promise< void > {
	assert.ok(
		! existsSync(
			join( site.root, 'wp-content/mu-plugins/00-who-said-401.php' )
		)
	);
	assert.equal( await site.php( LEFT ), '' );
}

/** That the plugin which refuses was found, and no other. */
export function assertFound( searched: Searched ): void {
	const { isolation } = searched.outcome;
	assert.deepEqual(
		isolation?.kind === 'found' && isolation.culprits,
		[ [ CULPRIT ] ],
		saidBy( searched )
	);
}
