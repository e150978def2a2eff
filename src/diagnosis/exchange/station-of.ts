import { __, sprintf } from '@wordpress/i18n';
import { isCoreRefusal } from './core-refusals';
import type { Exchange, ExchangeResponse, Station } from '../evidence/types';
import { cacheMark, firewallMark, prependedMark } from '../products/marks';
import { isServerPage } from '../servers/error-page';

/** The place an answer came from, and the sign that says so. */
export interface Located {
	station: Station;
	/** One translated sentence. */
	why: string;
}

/** WordPress's REST server sends these before it authenticates, so they tell that it ran. */
export function hasRestEnvelope( { headers }: ExchangeResponse ): boolean {
	return /x-wp-nonce/i.test(
		headers[ 'access-control-allow-headers' ] ?? ''
	);
}

/** WordPress sends `Allow` only when the request reached a route (`rest_send_allow_header()`). */
export function hasReachedRoute( { headers }: ExchangeResponse ): boolean {
	return 'allow' in headers;
}

type Rule = (
	exchange: Exchange,
	response: ExchangeResponse
) => Located | null;

const byReceipt: Rule = ( { receipt } ) =>
	receipt?.origin
		? {
				station:
					receipt.origin.component.kind === 'core'
						? 'wordpress'
						: 'plugin',
				why: __(
					'The trace of this request saw who answered.',
					'who-said-401'
				),
			}
		: null;

const byFirewall: Rule = ( _, response ) => {
	const mark = firewallMark( response );
	return mark
		? {
				station: 'proxy',
				why: sprintf(
					/* translators: 1: name of a product, e.g. Cloudflare. 2: a header with its value. */
					__(
						'The answer carries the mark of %1$s, a firewall in front of the site (%2$s).',
						'who-said-401'
					),
					mark.product,
					mark.sign
				),
			}
		: null;
};

/** A page that was kept may be right for everybody; a refusal that was kept answers people who were never asked. */
const byCache: Rule = ( _, response ) => {
	const mark = response.status >= 400 ? cacheMark( response ) : null;
	return mark
		? {
				station: 'proxy',
				why: sprintf(
					/* translators: %s: a header with its value. */
					__(
						'A cache gave an answer it had kept (%s); nothing behind it was asked.',
						'who-said-401'
					),
					mark
				),
			}
		: null;
};

const byPrepended: Rule = ( _, response ) => {
	const mark = prependedMark( response );
	return mark
		? {
				station: 'php',
				why: sprintf(
					/* translators: %s: name of a product, e.g. Wordfence. */
					__(
						'This is a page of the firewall of %s, which runs before WordPress.',
						'who-said-401'
					),
					mark.product
				),
			}
		: null;
};

const byEndpoint: Rule = ( { probe, reachedEndpoint }, { status, json } ) =>
	reachedEndpoint || ( status < 400 && ( json || probe.route === null ) )
		? {
				station: 'endpoint',
				why: __( 'The request passed every station.', 'who-said-401' ),
			}
		: null;

const byRestServer: Rule = ( { probe }, response ) => {
	if ( ! hasRestEnvelope( response ) || ! response.json ) {
		return null;
	}
	if ( response.code === null || response.status >= 500 ) {
		return {
			station: 'plugin',
			why: __(
				'The REST server ran, but this is no answer WordPress itself gives.',
				'who-said-401'
			),
		};
	}
	if ( response.code === 'wp_die' ) {
		return null;
	}
	const refused = [ 401, 403 ].includes( response.status );
	if ( refused && ! isCoreRefusal( response.code ) ) {
		return {
			station: 'plugin',
			why: __(
				'The error code is not one of WordPress’s own, so a plugin or the theme answered.',
				'who-said-401'
			),
		};
	}
	if ( hasReachedRoute( response ) ) {
		return {
			station: 'endpoint',
			why: __(
				'The Allow header says that the request reached its route.',
				'who-said-401'
			),
		};
	}
	const isCores =
		! refused ||
		probe.expects.statuses.includes( response.status ) ||
		response.code === 'rest_cookie_invalid_nonce';
	return isCores
		? {
				station: 'wordpress',
				why: __(
					'This is the answer of WordPress itself.',
					'who-said-401'
				),
			}
		: {
				station: 'plugin',
				why: __(
					'It looks like an answer of WordPress, but the request reached no route: something on top of WordPress refused it.',
					'who-said-401'
				),
			};
};

const byErrorPage: Rule = ( _, { body, code } ) =>
	code === 'wp_die' || /class="wp-die-message"/.test( body )
		? {
				station: 'plugin',
				why: __(
					'This is WordPress’s error page (wp_die), which a plugin or theme asked for.',
					'who-said-401'
				),
			}
		: null;

const byEarlyJson: Rule = ( _, { body, code, json } ) =>
	json && ( code !== null || /^\s*\{\s*"success":false/.test( body ) )
		? {
				station: 'plugin',
				why: __(
					'JSON without the headers of the REST server: PHP code ended the request early.',
					'who-said-401'
				),
			}
		: null;

const byWebServer: Rule = ( { probe }, response ) =>
	isServerPage( probe.method, response )
		? {
				station: 'web-server',
				why: __(
					'This is an error page of the web server; WordPress was not asked.',
					'who-said-401'
				),
			}
		: null;

const byChallenge: Rule = ( _, { headers } ) =>
	headers[ 'www-authenticate' ]
		? {
				station:
					headers[ 'x-powered-by' ] || headers.expires
						? 'php'
						: 'web-server',
				why: sprintf(
					/* translators: %s: value of a header, e.g. Basic realm="Staging". */
					__(
						'WordPress never sends a WWW-Authenticate header, and this answer has one: %s.',
						'who-said-401'
					),
					headers[ 'www-authenticate' ]
				),
			}
		: null;

const byTheme: Rule = ( _, { headers, body } ) =>
	/api\.w\.org/.test( ( headers.link ?? '' ) + body )
		? {
				station: 'wordpress',
				why: __(
					'WordPress answered with a web page instead of data.',
					'who-said-401'
				),
			}
		: null;

/** The surest sign first. */
const RULES: Rule[] = [
	byReceipt,
	byFirewall,
	byCache,
	byPrepended,
	byEndpoint,
	byRestServer,
	byErrorPage,
	byEarlyJson,
	byWebServer,
	byChallenge,
	byTheme,
];

/**
 * A refusal that nothing identifies, while the server got through with the very same request: whatever refuses stands outside it.
 */
function byVantage(
	{ probe, response }: Exchange,
	others: readonly Exchange[]
): Located | null {
	const isPassed = others.some(
		( other ) =>
			other.probe.vantage === 'loopback' &&
			probe.vantage !== 'loopback' &&
			other.probe.url === probe.url &&
			other.probe.method === probe.method &&
			other.probe.credential === probe.credential &&
			( other.response?.status ?? 500 ) < 400
	);
	return isPassed && ( response?.status ?? 0 ) >= 400
		? {
				station: 'proxy',
				why: __(
					'The server gets through to itself with the same request, so something on the way to it refuses.',
					'who-said-401'
				),
			}
		: null;
}

/**
 * Where on its path a request was answered. Null when nothing came back, which tells nothing about the path.
 *
 * @param exchange The request and its answer.
 * @param others   Exchanges of the same run, for what only a comparison shows.
 */
export function stationOf(
	exchange: Exchange,
	others: readonly Exchange[] = []
): Located | null {
	const { response } = exchange;
	if ( ! response ) {
		return null;
	}
	for ( const rule of RULES ) {
		const located = rule( exchange, response );
		if ( located ) {
			return located;
		}
	}
	return (
		byVantage( exchange, others ) ?? {
			station: 'php',
			why: __(
				'Neither WordPress’s REST server nor the web server answers like this: a PHP file or something in front of it did.',
				'who-said-401'
			),
		}
	);
}
