import { __, sprintf } from '@wordpress/i18n';

import { caveats } from './caveats';
import type { Claim } from './claim-type';
import { elsewhereClaim, themeClaim } from './elsewhere-claim';
import { foundClaim } from './found-claim';
import {
	earlierNonceClaim,
	inconclusiveClaim,
	isEarlierNonce,
	notReproducedClaim,
	troubleClaim,
} from './open-claim';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';

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
			return isEarlierNonce( outcome )
				? earlierNonceClaim()
				: elsewhereClaim( outcome );
		case 'not-reproduced':
			return notReproducedClaim( outcome, isolation );
		default:
			return inconclusiveClaim( outcome, isolation ?? null );
	}
}

/** What the outcome says, most important first. */
export function claimOf( outcome: SearchOutcome ): Claim {
	const claim = mainClaim( outcome );
	// What a muted plugin did by way of WordPress's or PHP's own functions stays done, so this is no proof.
	const headline =
		outcome.mode === 'muting' && claim.kind !== 'open'
			? sprintf(
					/* translators: %s: a sentence that says which plugin it is. */
					__( 'Probably: %s', 'who-said-401' ),
					claim.headline
				)
			: claim.headline;
	return {
		...claim,
		headline,
		notes: [ ...claim.notes, ...caveats( outcome ) ],
	};
}
