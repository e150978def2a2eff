import type { Found, Isolation } from '../src/isolation';
import type { Probe } from '../src/diagnosis/evidence/types';
import type { SearchOutcome } from '../src/run/find-plugin/search-outcome';

export const PROBE: Probe = {
	id: 'browser/none/GET/posts/pretty',
	endpoint: 'posts',
	route: '/wp/v2/posts?per_page=1',
	url: 'https://example.org/wp-json/wp/v2/posts?per_page=1',
	method: 'GET',
	credential: 'none',
	form: 'pretty',
	vantage: 'browser',
	dryRun: false,
	expects: { statuses: [ 200 ], why: 'Posts are public.' },
};

/** A search that has found what is given, with one trial. */
export function found( given: Partial< Found > = {} ): Found {
	const culprits = given.culprits ?? [ [ 'a/a.php' ] ];
	return {
		kind: 'found',
		culprits,
		latent: [],
		switchOff: culprits.flat(),
		dependents: [],
		undeclared: [],
		alternatives: [],
		supports: [],
		statements: [
			{
				claim: 'all',
				plugins: [ 'a/a.php', 'b/b.php', 'c/c.php' ],
				trials: [ 1 ],
			},
		],
		trials: [
			{
				id: 1,
				enabled: [ 'a/a.php', 'b/b.php', 'c/c.php' ],
				outcome: 'fail',
			},
		],
		...given,
	};
}

/** A finished search over three plugins on a site where nothing is special; each test says what is. */
export function searchOutcome(
	isolation: Isolation | null = found(),
	given: Partial< SearchOutcome > = {}
): SearchOutcome {
	return {
		probe: PROBE,
		failure: { status: 401, code: 'closed' },
		isolation,
		trouble: null,
		origin: null,
		seen: [],
		theme: { name: 'Paper', isGuilty: false, trials: [] },
		names: { 'a/a.php': 'Alpha', 'b/b.php': 'Beta', 'c/c.php': 'Gamma' },
		mustUse: [],
		dropIns: [],
		mode: 'loader',
		reason: '',
		neighbours: [],
		absent: [],
		answers: [
			{
				trial: 1,
				status: 401,
				code: 'closed',
				doubt: null,
				duration: 90,
			},
		],
		waited: 0,
		startedAt: 0,
		duration: 1234,
		...given,
	};
}
