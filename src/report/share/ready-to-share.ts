import type { Evidence } from '../../diagnosis/evidence/types';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import { createRedactor } from '../redact';
import type { VerdictNow } from '../verdict/verdict-now';
import { createSiteHider } from './hide-site';

/** What a text is made of. */
export interface ToShare {
	evidence: Evidence;
	/** What holds now: the texts state this verdict and no other. */
	now: VerdictNow;
	/** The search that has ended, when there was one. */
	search: SearchOutcome | null;
}

/** Takes out what is nobody else's: secrets always, the site's names where that is wished. */
export function readyToShare( given: ToShare, hidesSite: boolean ): ToShare {
	const { data } = createRedactor();
	const clean: ToShare = {
		evidence: data( given.evidence ),
		now: data( given.now ),
		search: data( given.search ),
	};
	return hidesSite ? createSiteHider( clean.evidence ).data( clean ) : clean;
}
