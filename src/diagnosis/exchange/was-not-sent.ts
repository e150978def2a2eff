import type { Exchange } from '../evidence/exchange-types';

/** Whether a failure says that the request never left: it tells nothing about the site. */
export function wasNotSent( failure: Exchange[ 'failure' ] ): boolean {
	return (
		failure?.kind === 'refused-to-send' || failure?.kind === 'not-listening'
	);
}
