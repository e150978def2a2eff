import type { ExchangeResponse, SiteFacts, Step } from '../evidence/types';

/** Lines to put somewhere, as they are. */
export type Snippet = NonNullable< Step[ 'snippet' ] >;

/** What a password prompt of the server can be told to leave out. */
export type Exempted =
	/** Everything below the REST root. */
	| 'rest'
	/** `wp-admin/admin-ajax.php`, which the website uses for its visitors. */
	| 'admin-ajax'
	/** `wp-cron.php`, which the server asks of itself. */
	| 'cron';

/**
 * Kinds of rules that refuse or change requests, as people have to look for them: by who asks (network address or program), by method, a
 * 401 that asks for no login, by the scheme of the Authorization header, Access-Control-Allow-Origin, sending on.
 */
export const RULE_KINDS = [
	'client',
	'method',
	'bare-401',
	'scheme',
	'origin',
	'redirect',
] as const;

export type RuleKind = ( typeof RULE_KINDS )[ number ];

/** Where the path that a password prompt leaves out is. */
export type ExemptSite = Pick< SiteFacts, 'restRoot' | 'restPrefix' | 'home' >;

/** A web server known by name: all that this project knows of it stands in its one file. */
export interface ServerDialect {
	id: string;
	/** As its maker writes it. */
	name: string;
	/** In `SERVER_SOFTWARE`, and in the `Server` header of an answer. */
	software: RegExp;
	/** `PHP_SAPI` where PHP runs inside it, or speaks its protocol; null where that tells nothing. */
	sapi: string | null;
	readsHtaccess: boolean;
	/** Where its rules stand, translated; fits into “Look in …”. */
	configuration: () => string;
	/** What only its own error page says; null where its answers have no page. */
	errorPage: RegExp | null;
	/** Whether an answer to HEAD, which has no page, is its own error. */
	isOwnHead?: ( response: Pick< ExchangeResponse, 'headers' > ) => boolean;
	/** The words to look for, by what a rule does; in its own language. */
	rules: Record< RuleKind, string >;
	/** Makes it hand the Authorization header to PHP, in order of least cost. */
	passAuthorization: () => Step[];
	/** Takes one address out of its password prompt (HTTP Basic). */
	exempt: Record< Exempted, ( site: ExemptSite ) => Step[] >;
	/** Has it let all methods of the REST API through. */
	allowMethods: () => Step[];
	/** Hands addresses of no file to WordPress, query arguments included. */
	rewrite: ( site: Pick< SiteFacts, 'home' > ) => Step[];
	/** Keeps its own cache away from the REST API; empty where it has none. */
	skipCache: ( site: ExemptSite ) => Step[];
	/** Passes on, as a proxy in front of the site, what WordPress has to know; null where it does so by itself. */
	asProxy: { authorization: Snippet; https: Snippet } | null;
	/**
	 * All that WordPress's .htaccess does elsewhere; null where it reads the file itself.
	 *
	 * @param home URL path of the website, with slashes at both ends.
	 */
	inPlaceOfHtaccess: ( ( home: string ) => Snippet ) | null;
}

/** Path of the REST root: `/wp-json/`, or `/blog/wp-json/` below a folder, also where permalinks are plain. */
export function restPath( { restRoot, restPrefix }: ExemptSite ): string {
	const { pathname, search } = new URL( restRoot );
	return search === '' ? pathname : `/${ restPrefix }/`;
}

/** URL path of the website, with slashes at both ends. */
export function homePath( { home }: Pick< SiteFacts, 'home' > ): string {
	return new URL( home ).pathname.replace( /\/*$/, '/' );
}

/** As a part of a pattern. */
export function quoted( path: string ): string {
	return path.replace( /[.+*?()[\]{}|^$\\]/g, '\\$&' );
}

/** What must not follow in an address as it was sent, so that `/wp-json/../wp-login.php` is not taken for one of the REST API. */
export const NO_WAY_UP = '(?!.*(\\.|%2e)(\\.|%2e))';
