import { codeOf } from '../../products/code-of';
import { isClosed, repetitionOf } from '../../probes';
import type { Exchange, GivenFacts, SiteFacts } from '../../evidence/types';

/** Whether the request is refused for want of a token with your login and a nonce as well. */
export function isWantedOfYou(
	site: SiteFacts,
	exchanges: readonly Exchange[],
	request: GivenFacts
): boolean {
	const known = repetitionOf( site, exchanges, request );
	return (
		! request.carries &&
		isClosed( known ) &&
		codeOf( known.response ) === request.code
	);
}
