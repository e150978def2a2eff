import {
	isAnswered,
	isAsExpected,
	isRefused,
	repetitionOf,
	type Answered,
} from '.';
import type { Exchange, RecordedRequest, SiteFacts } from '../evidence/types';

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

/** A given request that fails as a visitor's would, and passes with login and nonce. */
export interface VisitorsCase {
	request: RecordedRequest;
	known: Exchange;
	nobody: Answered;
}

/**
 * The given requests that are answered 401 like a visitor's, although the same ones pass with login and nonce: whatever they bring
 * to identify themselves does not count. An answer that is not known is not taken for a refusal.
 */
export function visitorsCases(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	recorded: readonly RecordedRequest[]
): VisitorsCase[] {
	return recorded.flatMap( ( request ) => {
		const known = repetitionOf( site, exchanges, request );
		const nobody = repetitionOf( site, exchanges, request, 'cookie' );
		return request.status === 401 &&
			known &&
			isAsExpected( known ) &&
			isAnswered( nobody ) &&
			isRefused( nobody ) &&
			( request.code === null || request.code === nobody.response.code )
			? [ { request, known, nobody } ]
			: [];
	} );
}
