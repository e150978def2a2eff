import type { Verdict } from '../../src/diagnosis/evidence/types';
import type { Scenario } from '../env/demo/scenario';

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
}

/** Holds a verdict against what the scenario expects. */
export function judgeScenario(
	{ expect: { checks } }: Pick< Scenario, 'expect' >,
	{ findings, results }: Verdict
): Mark {
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
	};
}

/** Whether a mark is what it must be. */
export function isRight( mark: Mark ): boolean {
	return (
		mark.isFirst &&
		mark.falseAlarms.length === 0 &&
		mark.broken.length === 0
	);
}
