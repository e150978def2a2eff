import type { Verdict } from '../../src/diagnosis/evidence/types';
import type { Scenario } from '../env/demo/scenario';
import { UNSEEN } from './unseen';

/** What a verdict is worth, held against what is known to be broken. */
export interface Mark {
	/** Check that the scenario expects; null when nothing is wrong or only isolation tells. */
	expected: string | null;
	/** Whether it is among the findings; on a site without a cause, whether there is none. */
	isFound: boolean;
	/** Whether it comes first. */
	isFirst: boolean;
	/** Checks with an error that is not there; on a site without a cause warnings count too. */
	falseAlarms: string[];
	/** Checks that broke off. */
	broken: string[];
	/** Plugins at fault that the first sentence does not name, or names without having seen them. */
	unnamed: string[];
	/** Innocent plugins that the first sentence names. */
	accused: string[];
}

/** Who is at fault on a site, and who else is there, by the names that WordPress shows. */
export interface Names {
	culprits: readonly string[];
	innocent: readonly string[];
}

/** Where only the checks are asked for. */
const NOBODY: Names = { culprits: [], innocent: [] };

/** Names as they are shown, of the plugins with these basenames and of all others. */
export function namesAmong(
	plugins: readonly { id: string; name: string }[],
	culprits: readonly string[]
): Names {
	const named = ( isCulprit: boolean ) =>
		plugins
			.filter( ( { id } ) => culprits.includes( id ) === isCulprit )
			.map( ( plugin ) => plugin.name );
	return { culprits: named( true ), innocent: named( false ) };
}

/** Holds a verdict against what the scenario expects. */
export function judgeScenario(
	{ name, expect: { checks } }: Pick< Scenario, 'name' | 'expect' >,
	{ findings, results, headline, certainty }: Verdict,
	{ culprits, innocent }: Names = NOBODY
): Mark {
	const isNamed = ( each: string ) => headline.includes( `“${ each }”` );
	const isSeen = certainty === 'traced' || certainty === 'proven';
	const expected = checks[ 0 ] ?? null;
	const names = findings.map( ( { check } ) => check );
	const grave = findings.filter(
		( { finding } ) =>
			finding.severity === 'error' ||
			( expected === null && finding.severity === 'warning' )
	);
	return {
		expected,
		isFound:
			expected === null ? grave.length === 0 : names.includes( expected ),
		isFirst:
			expected === null ? grave.length === 0 : names[ 0 ] === expected,
		falseAlarms: grave
			.map( ( { check } ) => check )
			.filter( ( check ) => ! checks.includes( check ) ),
		broken: results
			.filter( ( { outcome } ) => outcome === 'error' )
			.map( ( { id } ) => id ),
		unnamed: UNSEEN[ name ]
			? []
			: culprits.filter( ( each ) => ! isSeen || ! isNamed( each ) ),
		accused: innocent.filter( isNamed ),
	};
}

/** Whether a mark is what it must be. */
export function isRight( mark: Mark ): boolean {
	return (
		mark.isFirst &&
		mark.falseAlarms.length === 0 &&
		mark.unnamed.length === 0 &&
		mark.accused.length === 0 &&
		mark.broken.length === 0
	);
}
