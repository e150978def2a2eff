import { __ } from '@wordpress/i18n';
import { exchangesOf } from './find-exchange';
import type { Exchange } from '../evidence/types';

/** Parts of a site that a browser may send different cookies to. */
export type SitePart = 'rest' | 'admin' | 'front';

export const SITE_PARTS: SitePart[] = [ 'rest', 'admin', 'front' ];

/** Endpoint of the probe that asks a part which cookies reach it. */
export const cookieEndpoint = ( part: SitePart ) =>
	`cookies-${ part }` as const;

/**
 * What a site makes of a login cookie: the names with which core refuses one (`wp_validate_auth_cookie()`), without
 * `auth_cookie_`; `forgotten` is a `bad_session_token` of which the database has the session.
 */
const COOKIE_OPINIONS = [
	'missing',
	'accepted',
	'malformed',
	'expired',
	'bad_username',
	'bad_hash',
	'bad_session_token',
	'forgotten',
] as const;

type CookieOpinion = ( typeof COOKIE_OPINIONS )[ number ];

/** Which cookies really reached one part of the site. Never a value. */
export interface CookieEcho {
	part: SitePart;
	/** The cookie that counts in the REST API and on pages (`wordpress_logged_in_…`). */
	login: CookieOpinion;
	/** The one that counts in wp-admin (`wordpress_…` or `wordpress_sec_…`). */
	admin: CookieOpinion;
	/** Names of WordPress's cookies, without the hash that names the site. */
	names: string[];
	/** Logins of other WordPresses. */
	other: number;
	/** Names of those that came with more than one value. */
	twice: string[];
	/** What it was read from. */
	exchange: Exchange;
}

const isOpinion = ( value: unknown ): value is CookieOpinion =>
	COOKIE_OPINIONS.some( ( opinion ) => opinion === value );

const texts = ( value: unknown ): string[] =>
	Array.isArray( value )
		? value.filter( ( each ) => typeof each === 'string' )
		: [];

/** What a part of the site said of the cookies that reached it; null when something else answered. */
export function readCookieEcho(
	part: SitePart,
	exchange: Exchange
): CookieEcho | null {
	let said: Record< string, unknown > | null;
	try {
		said = JSON.parse( exchange.response?.body ?? '' );
	} catch {
		return null;
	}
	return said?.ws401 === 'cookies' &&
		isOpinion( said.login ) &&
		isOpinion( said.admin )
		? {
				part,
				login: said.login,
				admin: said.admin,
				names: texts( said.names ),
				other: typeof said.other === 'number' ? said.other : 0,
				twice: texts( said.twice ),
				exchange,
			}
		: null;
}

/** What every part that was asked has said. */
export function cookieEchoesIn( exchanges: readonly Exchange[] ): CookieEcho[] {
	return SITE_PARTS.flatMap( ( part ) =>
		exchangesOf( exchanges, { endpoint: cookieEndpoint( part ) } ).flatMap(
			( exchange ) => readCookieEcho( part, exchange ) ?? []
		)
	);
}

/** The cookie that decides in a part. */
export const decidingCookie = ( { part, login, admin }: CookieEcho ) =>
	part === 'admin' ? admin : login;

/** Refusals of a cookie that this site cannot have made as it is; one that has expired or was logged out may be its own. */
const NOT_OURS: CookieOpinion[] = [
	'malformed',
	'bad_username',
	'bad_hash',
	'bad_session_token',
];

/** Whether a cookie arrived under the name of this site's, and is not one that it accepts. */
export const isForeignCookie = ( { part, login }: CookieEcho ) =>
	part !== 'admin' && NOT_OURS.includes( login );

/** Whether this site made the cookie and does not find its session, though the database has it. */
export const isForgotten = ( { login, admin }: CookieEcho ) =>
	login === 'forgotten' || admin === 'forgotten';

const PART_NAMES: Record< SitePart, () => string > = {
	rest: () => __( 'the REST API', 'who-said-401' ),
	admin: () => __( 'wp-admin', 'who-said-401' ),
	front: () => __( 'the pages of the site', 'who-said-401' ),
};

/** In words: `the REST API and the pages of the site`. */
export function partNames( echoes: readonly { part: SitePart }[] ): string {
	return echoes
		.map( ( { part } ) => PART_NAMES[ part ]() )
		.join(
			/* translators: between the names of two parts of a site. */
			' ' + __( 'and', 'who-said-401' ) + ' '
		);
}
