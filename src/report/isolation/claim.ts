import { caveats } from './caveats';
import { elsewhereClaim, themeClaim } from './elsewhere-claim';
import { foundClaim } from './found-claim';
import {
	inconclusiveClaim,
	notReproducedClaim,
	troubleClaim,
} from './open-claim';
import type { SearchOutcome } from './search-outcome';

/** What a search amounts to, in words. */
export interface Claim {
	/** `found`, `elsewhere` (shown not to be a plugin), `open` (nothing shown). */
	kind: 'found' | 'elsewhere' | 'open';
	/** One sentence that can be checked against the trials. */
	headline: string;
	/** Further sentences, the most important first. */
	notes: string[];
}

function mainClaim( outcome: SearchOutcome ): Claim {
	const { isolation, theme, trouble } = outcome;
	if ( trouble ) {
		return troubleClaim( outcome );
	}
	if ( theme.isGuilty ) {
		return themeClaim( outcome );
	}
	switch ( isolation?.kind ) {
		case 'found':
			return foundClaim( outcome, isolation );
		case 'not-the-plugins':
			return elsewhereClaim( outcome );
		case 'not-reproduced':
			return notReproducedClaim( outcome, isolation );
		default:
			return inconclusiveClaim( outcome, isolation ?? null );
	}
}

/** What the outcome says, most important first. */
export function claimOf( outcome: SearchOutcome ): Claim {
	const claim = mainClaim( outcome );
	return { ...claim, notes: [ ...claim.notes, ...caveats( outcome ) ] };
}
