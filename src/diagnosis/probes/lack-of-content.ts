import type { Endpoint, Exchange } from '../evidence/types';

/** A given save as a dry run with the content that its text shows. */
export const OWN_CONTENT_ENDPOINT: Endpoint = 'as-sender-own-content';

/**
 * Whether the answer is about content that the repetition did not bring: a dry run has none of the request's own unless that is at hand.
 * WordPress looks at parameters before it asks the route who may use it (`WP_REST_Server::respond_to_request()`).
 */
export const isForLackOfContent = ( { probe, response }: Exchange ): boolean =>
	probe.dryRun &&
	probe.content !== 'own' &&
	response?.status === 400 &&
	/^rest_(?:missing_callback|invalid)_param$/.test( response.code ?? '' );
