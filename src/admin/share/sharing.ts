import type { CheckId, Evidence } from '../../diagnosis/evidence/types';
import type { VerdictNow } from '../../report/verdict/verdict-now';
import type { EndedSearch } from '../../report/verdict/ended-search';

/** What there is to hand on. */
export interface Sharing {
	evidence: Evidence;
	/** What holds now: every text says the same as the page. */
	now: VerdictNow;
	endedSearch: EndedSearch | null;
	/** Checks whose finding was proven to be over. */
	fixed: readonly CheckId[];
	/** Version of this plugin. */
	version: string;
	/** Milliseconds since the epoch. */
	finishedAt: number;
}
