import type { Found, Standing } from '../../isolation';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';

/** What part a plugin has in the failure, as far as is known. */
export type PluginPart =
	'suspect' | 'cleared' | 'culprit' | 'latent' | 'support' | 'absent';

/** While a search is under way. Before the first trial everything is suspect. */
export function partDuring(
	standing: Standing | null,
	id: string
): PluginPart {
	if ( standing?.culprits.includes( id ) ) {
		return 'culprit';
	}
	return standing?.cleared.includes( id ) ? 'cleared' : 'suspect';
}

function partIn(
	{ culprits, latent, supports }: Found,
	id: string
): PluginPart {
	if ( culprits.flat().includes( id ) ) {
		return 'culprit';
	}
	if ( latent.includes( id ) ) {
		return 'latent';
	}
	return supports.includes( id ) ? 'support' : 'cleared';
}

/** When it is over. Nothing is cleared that was not shown to be. */
export function partAfter(
	{ isolation, absent }: Pick< SearchOutcome, 'isolation' | 'absent' >,
	id: string
): PluginPart {
	if ( absent.includes( id ) ) {
		return 'absent';
	}
	switch ( isolation?.kind ) {
		case 'found':
			return partIn( isolation, id );
		case 'not-the-plugins':
			return 'cleared';
		case 'inconclusive':
			if ( isolation.culprits.flat().includes( id ) ) {
				return 'culprit';
			}
			return isolation.suspects.includes( id ) ? 'suspect' : 'cleared';
		default:
			return 'suspect';
	}
}
