import { isAsExpected } from '../../diagnosis/probes';
import type { Exchange } from '../../diagnosis/evidence/types';
import type { WatchedRequest } from './apply';

/**
 * The exchange whose answer a change is held against, before and after: the first question of a visitor that failed. Others
 * need a nonce, a permit or a password, which have no place in a change.
 */
export function watchedRequest(
	exchanges: readonly Exchange[]
): WatchedRequest | undefined {
	const failed = exchanges.find(
		( exchange ) =>
			exchange.probe.method === 'GET' &&
			exchange.probe.credential === 'none' &&
			! exchange.probe.endpoint.startsWith( 'echo' ) &&
			exchange.response !== null &&
			! isAsExpected( exchange )
	);
	return (
		failed && {
			url: failed.probe.url,
			method: 'GET',
			credential: 'none',
			headers: {},
		}
	);
}
