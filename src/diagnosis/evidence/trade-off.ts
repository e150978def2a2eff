import type { Remediation } from './types';

/** What a remedy costs whichever step is taken; empty where every step says its own. */
export const commonTradeOff = ( { steps, tradeOff }: Remediation ): string =>
	steps.length > 0 && steps.every( ( step ) => step.tradeOff )
		? ''
		: tradeOff;
