import type { Exchange, Probe } from '../evidence/types';
import { expectations } from '../exchange/expectations';
import { answerOf, exchangeOf } from '../exchange/find-exchange';
import { ajaxProbe, restProbe } from './make-probe';
import type { Plan } from './plan-probes';

/** Asked again with the nonce that the `rest-nonce` probe brought back, not with the page's own. */
export const FRESH_NONCE_ENDPOINT = 'users-me-fresh-nonce';

/**
 * The nonce that `admin-ajax.php?action=rest-nonce` handed out; null when it did not. The transport puts it into
 * `X-WP-Nonce` for probes whose endpoint is `FRESH_NONCE_ENDPOINT`.
 */
export function freshNonceFrom(
	exchanges: readonly Exchange[]
): string | null {
	const answer = answerOf( exchanges, { endpoint: 'rest-nonce' } );
	const nonce = answer?.response.body.trim() ?? '';
	return answer?.response.status === 200 && /^[0-9a-f]{10}$/.test( nonce )
		? nonce
		: null;
}

/** When users/me refuses cookie and nonce: is it the login, the nonce, or something else? */
export function probeNonce(
	{ site, page }: Plan,
	exchanges: readonly Exchange[]
): Probe[] {
	const me = exchangeOf( exchanges, {
		endpoint: 'users-me',
		credential: 'cookie-nonce',
	} );
	if ( ! [ 401, 403 ].includes( me?.response?.status ?? 0 ) ) {
		return [];
	}
	const ask = ajaxProbe( site, page, 'rest-nonce', {
		endpoint: 'rest-nonce',
		credential: 'cookie',
		expects: expectations.restNonce(),
	} );
	return freshNonceFrom( exchanges ) === null
		? [ ask ]
		: [
				restProbe( site, page, {
					endpoint: FRESH_NONCE_ENDPOINT,
					route: '/wp/v2/users/me',
					credential: 'cookie-nonce',
					expects: expectations.me(),
				} ),
			];
}
