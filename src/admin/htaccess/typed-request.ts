import { __, sprintf } from '@wordpress/i18n';

import type { SimulatedRequest } from '../../apache';
import type { LintSite } from '../../htaccess/lint/input';

/** What was typed: a request to look up, or one sentence on what is wrong with it. */
export type TypedRequest =
	| { kind: 'request'; request: SimulatedRequest }
	| { kind: 'error'; message: string };

/** Only whether there is one matters; it is sent nowhere. */
const SAMPLE_LOGIN = 'Basic c29tZW9uZTpzZWNyZXQ=';

/** Reads an address of this site, whole or from its first slash on. */
export function typedRequest(
	typed: { method: string; address: string; withLogin: boolean },
	site: LintSite,
	agent: string
): TypedRequest {
	const address = typed.address.trim();
	let url: URL;
	try {
		url = new URL( address, `https://${ site.host }` );
	} catch {
		return { kind: 'error', message: noAddress() };
	}
	if ( ! /^(https?:\/\/|\/|\?)/i.test( address ) ) {
		return { kind: 'error', message: noAddress() };
	}
	if ( url.host !== site.host ) {
		return {
			kind: 'error',
			message: sprintf(
				/* translators: 1: host name that was typed, 2: host name of this site. */
				__(
					'%1$s is another site: only requests to %2$s can be looked up here.',
					'who-said-401'
				),
				url.host,
				site.host
			),
		};
	}
	return {
		kind: 'request',
		request: {
			method: typed.method,
			path: url.pathname,
			query: url.search.slice( 1 ),
			remoteAddress: site.visitor ?? '192.0.2.77',
			headers: {
				host: site.host,
				'user-agent': agent,
				accept: '*/*',
				...site.forwarded,
				...( typed.withLogin ? { authorization: SAMPLE_LOGIN } : {} ),
			},
		},
	};
}

function noAddress(): string {
	return __(
		'This is no address: type one that starts with http://, https:// or a slash, such as /wp-json/.',
		'who-said-401'
	);
}
