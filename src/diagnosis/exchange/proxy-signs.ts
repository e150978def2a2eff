import type { Exchange, ServerFacts } from '../evidence/types';
import { isAddedBetween } from '../products/marks';

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
			Object.keys( response?.headers ?? {} ).some( isAddedBetween )
		)
	);
}
