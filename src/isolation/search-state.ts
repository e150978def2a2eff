import type { Ground } from './ground';
import { NOTHING, type Mask } from './mask';
import type { Trials } from './trials';

/** What one run of the search carries along. */
export interface SearchState {
	ground: Ground;
	trials: Trials;
	/** Plugins that ended in a fatal error for want of something they do not declare. */
	needy: Mask;
	/** Members of groups that are already shown. */
	shown: Mask;
	/** How many plugins take part in those groups. */
	involved: number;
}

export function startSearch( ground: Ground, trials: Trials ): SearchState {
	return { ground, trials, needy: NOTHING, shown: NOTHING, involved: 0 };
}
