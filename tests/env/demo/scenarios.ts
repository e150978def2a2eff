import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVERYWHERE } from './build-scenario';
import type { Scenario } from './scenario';

const CAUSES = join( __dirname, '../../../src/diagnosis/causes' );

/** What is started when no other scenario is named. */
export const DEFAULT_SCENARIO = 'close-rest';

/** Where nothing that the diagnosis itself looks for is broken. */
const WITHOUT_CAUSE: Scenario[] = [
	{
		name: 'healthy',
		inBrowser: true,
		sentence: 'Nothing is broken.',
		verdict: 'Nothing is wrong; the 401s that remain are right.',
		where: EVERYWHERE,
		plugins: [],
		symptom: null,
		expect: { checks: [], culprits: [] },
	},
	{
		name: 'plain-permalinks',
		inBrowser: true,
		sentence:
			'Permalinks are plain, and someone asks for /wp-json all the same.',
		verdict:
			'Nothing is wrong: with plain permalinks the REST API answers under ?rest_route=.',
		where: EVERYWHERE,
		plugins: [],
		prepare: { settings: 'plain-permalinks' },
		symptom: null,
		expect: { checks: [], culprits: [] },
	},
];

/** The broken sites that stand beside the causes: found by the name of their file, so that a new one is in no list. */
const BESIDE_CAUSES: Scenario[] = readdirSync( CAUSES, { withFileTypes: true } )
	.filter( ( entry ) => entry.isDirectory() )
	.flatMap( ( { name: subject } ) =>
		readdirSync( join( CAUSES, subject ) )
			.filter( ( name ) => name.endsWith( '.site.ts' ) )
			.sort()
			.flatMap( ( name ) => {
				const { sites } = require( join( CAUSES, subject, name ) ) as {
					sites: Scenario[];
				};
				return sites;
			} )
	);

/** What a site can be made to suffer from, the default first. */
export const SCENARIOS: Scenario[] = [
	...WITHOUT_CAUSE,
	...BESIDE_CAUSES,
].sort(
	( a, b ) =>
		Number( b.name === DEFAULT_SCENARIO ) -
		Number( a.name === DEFAULT_SCENARIO )
);

/**
 * The scenario of that name.
 *
 * @throws {Error} One sentence with the names there are.
 */
export function findScenario( name: string ): Scenario {
	const scenario = SCENARIOS.find( ( each ) => each.name === name );
	if ( ! scenario ) {
		throw new Error(
			`There is no scenario "${ name }". There are: ${ SCENARIOS.map(
				( each ) => each.name
			).join( ', ' ) }.`
		);
	}
	return scenario;
}
