import type { Scenario } from '../../env/demo/scenario';
import { SCENARIOS } from '../../env/demo/scenarios';
import type { RunningSite } from '../../env/running-site';
import { isFull, on, usual } from '../fixtures/matrix';
import { expectVerdict, needsMore, STAGING } from '../fixtures/expect-verdict';
import { test } from '../fixtures/test';

/** The usual choice where PHP runs within the server: one scenario for each cause. */
const onePerCause = SCENARIOS.filter(
	( { expect: { checks } }, index ) =>
		SCENARIOS.findIndex(
			( other ) => other.expect.checks[ 0 ] === checks[ 0 ]
		) === index
);

/** The usual choice on the embedded WordPress: what its server decides. Which plugin refuses, and why, PHP alone does. */
const ON_EMBEDDED = [
	'healthy',
	'home-siteurl-mismatch',
	'loopback-blocked',
	'on-server-variables',
	'rest-404',
];

/** Its request is made by the editor's own code: `recorder.spec.ts` brings it back. */
const GIVEN = [ 'cookie-without-nonce' ];

/** `npm run causes` tries these outside a browser each time; the page shows them like all others. */
const isLeftToCauses = ( { inBrowser }: Scenario ) => ! isFull && ! inBrowser;

for ( const each of SCENARIOS ) {
	const { name, sentence, where, visit } = each;
	const isOnlyOnNginx = where.join() === 'nginx-fpm';
	if (
		GIVEN.includes( name ) ||
		needsMore( each ) ||
		isLeftToCauses( each ) ||
		isOnlyOnNginx
	) {
		continue;
	}

	test.describe( () => {
		// Whoever can open the dashboard at all has answered the web server's prompt.
		test.use( visit?.basic ? { httpCredentials: STAGING } : {} );

		const chosenOn: RunningSite[ 'kind' ][] = [
			...( onePerCause.includes( each )
				? ( [ 'apache-modphp', 'nginx-fpm' ] as const )
				: [] ),
			...( ON_EMBEDDED.includes( name )
				? ( [ 'playground' ] as const )
				: [] ),
		];
		test(
			`${ name }: ${ sentence }`,
			on( ...usual( where, chosenOn ) ),
			async ( { diagnosis, scenario } ) => {
				await scenario( name );
				await expectVerdict( diagnosis, each );
			}
		);
	} );
}
