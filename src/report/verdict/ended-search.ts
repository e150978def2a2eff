import type { Remediation } from '../../diagnosis/evidence/types';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import type { Claim } from '../isolation/claim-type';

/** A search that has ended, and what it says. Both are made where the search is: their words are too many for the page's first script. */
export interface EndedSearch {
	outcome: SearchOutcome;
	claim: Claim;
	remediation: Remediation;
}

/** Whether it was stopped before it could say anything: then it takes nothing away from what was known. */
export function isStopped( {
	outcome: { trouble, isolation },
}: EndedSearch ): boolean {
	return (
		trouble?.kind === 'stopped' ||
		( isolation?.kind === 'inconclusive' && isolation.reason === 'stopped' )
	);
}
