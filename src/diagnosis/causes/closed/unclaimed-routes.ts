import type { Answered } from '../../probes';
import { seenAt } from '../../refusal/seen';

/** Whether a route is not there and nobody was seen to take it away: a site may do without pages or categories. */
export const isUnclaimed = ( exchange: Answered ): boolean =>
	exchange.response.code === 'rest_no_route' &&
	seenAt( exchange, null ).length === 0;
