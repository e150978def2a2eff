import type { Endpoint, Exchange } from '../evidence/types';
import { answerOf, isAsExpected, type Answered } from './find-exchange';
import { stationOf } from './station-of';

/** Whether the answer came from in front of PHP, so that it says nothing about WordPress. */
export function isInFrontOfPhp( exchange: Exchange ): boolean {
	// A receipt is PHP's own word.
	return (
		! exchange.receipt &&
		[ 'proxy', 'web-server' ].includes(
			stationOf( exchange )?.station ?? ''
		)
	);
}

/**
 * A request made with login and nonce: as the browser sent it, or by loopback where the browser could not or the web
 * server answered in WordPress's place. Undefined when WordPress answered neither.
 */
export function ownRequest(
	exchanges: readonly Exchange[],
	endpoint: Endpoint
): Answered | undefined {
	return ( [ 'browser', 'terminal', 'loopback' ] as const )
		.map( ( vantage ) =>
			answerOf( exchanges, {
				endpoint,
				credential: 'cookie-nonce',
				vantage,
			} )
		)
		.find( ( exchange ) => exchange && ! isInFrontOfPhp( exchange ) );
}

/** Whether cookie and nonce are enough to be known to WordPress. */
export function isKnownToWordPress( exchanges: readonly Exchange[] ): boolean {
	const me = ownRequest( exchanges, 'users-me' );
	return !! me && isAsExpected( me );
}
