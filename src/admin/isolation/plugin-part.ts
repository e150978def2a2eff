import type { Standing } from '../../diagnosis/isolation';
import type { SearchOutcome } from '../../report/isolation/search-outcome';

/** What part a plugin has in the failure, as far as is known. */
export type PluginPart =
	'suspect' | 'cleared' | 'culprit' | 'latent' | 'support' | 'absent';

/** While a search is under way. Before the first trial everything is suspect. */
export function partDuring( standing: Standing | null, id: string ): PluginPart {
	if ( standing?.culprits.includes( id ) ) {
		return 'culprit';
	}
	return standing?.cleared.includes( id ) ? 'cleared' : 'suspect';
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
			return isolation.culprits.flat().includes( id )
				? 'culprit'
				: isolation.latent.includes( id )
					? 'latent'
					: isolation.supports.includes( id )
						? 'support'
						: 'cleared';
		case 'not-the-plugins':
			return 'cleared';
		case 'inconclusive':
			return isolation.culprits.flat().includes( id )
				? 'culprit'
				: isolation.suspects.includes( id )
					? 'suspect'
					: 'cleared';
		default:
			return 'suspect';
	}
}
