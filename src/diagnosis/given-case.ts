import { isAnswered, repetitionOf, type Answered } from './probes';
import type { Exchange, RecordedRequest, SiteFacts } from './types';

/** A request the user gave, and what came back when it was repeated with login and nonce. */
export interface GivenCase {
	request: RecordedRequest;
	repeated: Answered;
}

/** The given requests that could be repeated and were answered. */
export function givenCases(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	recorded: readonly RecordedRequest[]
): GivenCase[] {
	return recorded.flatMap( ( request ) => {
		const repeated = repetitionOf( site, exchanges, request );
		return isAnswered( repeated ) ? [ { request, repeated } ] : [];
	} );
}
