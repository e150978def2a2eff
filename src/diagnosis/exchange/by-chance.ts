import type { Exchange } from '../evidence/types';

/** How often requests were answered alike: those that were refused, and those that passed. */
export interface Repeats {
	refused: number;
	passed: number;
}

/** Above this nothing is called a rule. */
const RARE = 0.01;

/** Share that one who refuses by chance refuses at most, as far as that can be told where nothing passed: one who refuses more is hardly met. */
const MOST = 0.6;

/**
 * Whether one that refuses by chance could have answered so as well: the likelihood of the coin that would have done it most easily,
 * 0…1, is not small. What only passed shows nothing.
 *
 * @param repeats         How often each side was answered as before.
 * @param repeats.refused Those that were refused.
 * @param repeats.passed  Those that passed.
 */
export function mayBeChance( { refused, passed }: Repeats ): boolean {
	const share = refused / ( refused + passed || 1 );
	return passed === 0
		? MOST ** refused >= RARE
		: share ** refused * ( 1 - share ) ** passed >= RARE;
}

/** Whether one request was refused and passed another time: then what passes without somebody proves nothing. */
export const isUnsteady = ( { sight }: Pick< Exchange, 'sight' > ): boolean =>
	sight?.again !== undefined || sight?.turns !== undefined;
