import type { Exchange } from '../evidence/types';
import { isAsExpected } from './find-exchange';
import { wasNotSent } from './was-not-sent';

/** The exchanges that were sent and did not come back as on a healthy site: what is counted as failed, wherever the page counts it. */
export const failedAmong = ( exchanges: readonly Exchange[] ): Exchange[] =>
	exchanges.filter(
		( exchange ) =>
			! wasNotSent( exchange.failure ) && ! isAsExpected( exchange )
	);
