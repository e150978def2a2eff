import type { Remediation, Step } from './types';

/**
 * What one option trades away beyond what its steps say of themselves; empty where that is all, or where it opens nothing.
 *
 * @param option      Its steps, one at least.
 * @param remediation What it is an option of.
 */
export const optionTradeOff = (
	option: readonly Step[],
	remediation: Pick< Remediation, 'tradeOff' >
): string =>
	option.some( ( step ) => step.tradeOff || step.isFree )
		? ''
		: remediation.tradeOff;
