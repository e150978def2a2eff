import type {
	ComponentFacts,
	Verdict,
} from '../../src/diagnosis/evidence/types';

/** What a first sentence is worth, held against what the plugin was seen to change. */
export type Worth =
	/** The plugin is named. */
	| 'named'
	/** Something is said to be wrong, and the plugin not named. */
	| 'unnamed'
	/** Plain requests are answered otherwise, and nothing is said. */
	| 'not seen'
	/** Nothing is changed, and nothing is said. */
	| 'quiet'
	/** Nothing is changed, and something is said. */
	| 'FALSE ALARM'
	/** An innocent plugin is named. */
	| 'ACCUSES AN INNOCENT';

export interface Row {
	slug: string;
	name: string | null;
	changes: string[];
	verdict: Verdict;
	mark: Worth;
	probes: number;
	requests: number;
	seconds: number;
}

/**
 * Holds the first sentence against what is known.
 *
 * @param verdict    What the diagnosis says.
 * @param name       The plugin's name; null on a site without one.
 * @param changes    What plain requests are answered otherwise.
 * @param components What runs on the site.
 */
export function judge(
	verdict: Pick< Verdict, 'headline' | 'kind' >,
	name: string | null,
	changes: readonly string[],
	components: Pick< ComponentFacts, 'plugins' > | null
): Worth {
	const { headline, kind } = verdict;
	const isNamed = ( each: string ) => headline.includes( `“${ each }”` );
	if (
		components?.plugins.some(
			( plugin ) => plugin.name !== name && isNamed( plugin.name )
		)
	) {
		return 'ACCUSES AN INNOCENT';
	}
	if ( name !== null && isNamed( name ) ) {
		return changes.length > 0 ? 'named' : 'FALSE ALARM';
	}
	if ( kind === 'healthy' ) {
		return changes.length > 0 ? 'not seen' : 'quiet';
	}
	return changes.length > 0 ? 'unnamed' : 'FALSE ALARM';
}

/** One plugin, as a row of a table. */
export function printRow( row: Row ): void {
	const cells = [
		row.slug,
		row.changes.join( '; ' ) || 'changes nothing',
		row.verdict.headline,
		...row.verdict.findings
			.slice( row.verdict.kind === 'problem' ? 1 : 0 )
			.map(
				( { check, finding } ) =>
					`(also ${ check }: ${ finding.summary })`
			),
		row.verdict.findings[ 0 ]?.check ?? row.verdict.kind,
		row.verdict.certainty ?? 'no certainty',
		row.mark,
		`${ row.probes } probes`,
		`${ row.requests } requests`,
		`${ row.seconds.toFixed( 1 ) } s`,
	];
	process.stdout.write( `| ${ cells.join( ' | ' ) } |\n` );
}

/** How many rows there are of each worth. */
export function printSum( rows: readonly Row[] ): void {
	const marks = [ ...new Set( rows.map( ( { mark } ) => mark ) ) ];
	process.stdout.write(
		`${ rows.length } plugins: ${ marks
			.map(
				( mark ) =>
					`${ rows.filter( ( row ) => row.mark === mark ).length } ${ mark }`
			)
			.join( ', ' ) }.\n`
	);
}
