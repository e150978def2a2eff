import type { Exchange, ServerFacts } from '../evidence/types';

/** Response headers that only something between browser and web server adds. */
const SIGNS =
	/^(via|age|cf-ray|cf-cache-status|x-cache|x-sucuri-id|x-iinfo|x-varnish|x-served-by|x-fastly-request-id|x-amz-cf-id)$/;

/**
 * Whether something stands between browser and web server: it told PHP so, or it shows in an answer.
 *
 * @param server    What PHP was told; null when not known.
 * @param exchanges Answers to look into.
 */
export function hasProxyBetween(
	server: ServerFacts | null,
	exchanges: readonly Exchange[]
): boolean {
	return (
		Object.keys( server?.forwarded ?? {} ).length > 0 ||
		exchanges.some( ( { response } ) =>
			Object.keys( response?.headers ?? {} ).some( ( name ) =>
				SIGNS.test( name )
			)
		)
	);
}
