import { __, sprintf } from '@wordpress/i18n';
import { byHandNote } from './cookie-words';
import type { Evidence, HookCallback } from '../evidence/types';

/** One login with a cookie; times in seconds since the epoch. */
export interface Session {
	login: number;
	expires: number;
	ip: string;
	userAgent: string;
	/** The one of this page. */
	current: boolean;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 86_400;

/** WordPress's own values (`wp_set_auth_cookie()`, `wp_nonce_tick()`). */
const USUAL = { session: 2 * DAY, remembered: 14 * DAY, nonce: DAY };

/** Whether the login was made with “Remember Me”, by which of the two lengths it has. */
function isRemembered(
	{ login, expires }: Session,
	lifetimes: { session: number; remembered: number }
): boolean {
	const length = expires - login;
	return (
		lifetimes.session !== lifetimes.remembered &&
		Math.abs( length - lifetimes.remembered ) <
			Math.abs( length - lifetimes.session )
	);
}

function settersOf( hooks: HookCallback[] | null, hook: string ): string {
	const names = ( hooks ?? [] )
		.filter( ( each ) => each.hook === hook && ! each.stock )
		.map(
			( { component, file, line } ) =>
				`${ component.name } (${ file }:${ line })`
		);
	return names.length > 0
		? [ ...new Set( names ) ].join( ', ' )
		: __( 'some code of this site', 'who-said-401' );
}

function lifetimeNotes( { credentials, hooks }: Evidence ): string[] {
	if ( ! credentials ) {
		return [];
	}
	const { session, remembered, nonce } = credentials.lifetimes;
	return [
		...( session !== USUAL.session || remembered !== USUAL.remembered
			? [
					sprintf(
						/* translators: %s: a plugin, file and line. */
						__(
							'How long a login lasts is changed by %s (auth_cookie_expiration).',
							'who-said-401'
						),
						settersOf( hooks, 'auth_cookie_expiration' )
					),
				]
			: [] ),
		...( nonce !== USUAL.nonce
			? [
					sprintf(
						/* translators: %s: a plugin, file and line. */
						__(
							'How long a nonce lives is changed by %s (nonce_life).',
							'who-said-401'
						),
						settersOf( hooks, 'nonce_life' )
					),
				]
			: [] ),
		...( nonce < HOUR
			? [
					__(
						'A nonce lives less than an hour here: pages that stay open are refused soon after.',
						'who-said-401'
					),
				]
			: [] ),
	];
}

function cookieNotes( { credentials, site }: Evidence ): string[] {
	if ( ! credentials || ! site ) {
		return [];
	}
	const { domain, otherLogins } = credentials.cookies;
	const host = new URL( site.home ).hostname;
	const bare = domain.replace( /^\./, '' );
	const isForeign =
		bare !== '' && host !== bare && ! host.endsWith( `.${ bare }` );
	const byHand = byHandNote( credentials );
	return [
		...( byHand === null ? [] : [ byHand ] ),
		...( isForeign
			? [
					sprintf(
						/* translators: 1: a host name, 2: another host name. */
						__(
							'COOKIE_DOMAIN is %1$s and the site is %2$s: browsers throw such a login cookie away.',
							'who-said-401'
						),
						domain,
						host
					),
				]
			: [] ),
		...( otherLogins > 0
			? [
					__(
						'The browser also sends the login of another WordPress on this domain. That is no fault, unless both were given the same keys and cookie names.',
						'who-said-401'
					),
				]
			: [] ),
	];
}

function clockNotes( { site, page }: Evidence ): string[] {
	const apart = site && page ? Math.abs( page.time / 1000 - site.time ) : 0;
	return apart > 2 * MINUTE
		? [
				sprintf(
					/* translators: %d: number of minutes. */
					__(
						'The clocks of the server and of your computer differ by %d minutes. Tokens and signed requests are refused for that.',
						'who-said-401'
					),
					Math.round( apart / MINUTE )
				),
			]
		: [];
}

/** What is worth knowing about logins with a cookie, and each of them with a few words. */
export function readSessions(
	sessions: readonly Session[],
	evidence: Evidence
): { notes: string[]; rows: ( Session & { words: string[] } )[] } {
	const { credentials } = evidence;
	return {
		notes: [
			...cookieNotes( evidence ),
			...lifetimeNotes( evidence ),
			...clockNotes( evidence ),
		],
		rows: sessions.map( ( session ) => ( {
			...session,
			words: [
				...( session.current
					? [ __( 'this browser', 'who-said-401' ) ]
					: [] ),
				...( credentials &&
				isRemembered( session, credentials.lifetimes )
					? [ __( 'remembered', 'who-said-401' ) ]
					: [] ),
			],
		} ) ),
	};
}
