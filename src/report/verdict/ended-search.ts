import type { Remediation } from '../../diagnosis/evidence/types';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import type { Claim } from '../isolation/claim-type';

/** A search that has ended, and what it says. Both are made where the search is: their words are too many for the page's first script. */
export interface EndedSearch {
	outcome: SearchOutcome;
	claim: Claim;
	remediation: Remediation;
}
