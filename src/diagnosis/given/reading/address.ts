import type { GivenSite } from './given-request';
import { UNKNOWN, type Written } from './written';

/** An address of the site, or one that is not; `user` is what stood before the host. */
export type Resolved =
	| { kind: 'own'; url: string; user: string | null }
	| { kind: 'foreign'; url: string };

function parsed( address: string, base?: string ): URL | null {
	try {
		return new URL( address, base );
	} catch {
		return null;
	}
}

const bareHost = ( address: string ) =>
	( parsed( address )?.host ?? '' ).replace( /^www\./, '' );

/** http or https, www or not: these differences are causes, not other sites. Home and WordPress may have an address each. */
function isOwnHost( url: string, site: GivenSite ): boolean {
	const host = bareHost( url );
	return (
		host !== '' &&
		[ site.home, site.siteurl, site.restRoot ].some(
			( own ) => bareHost( own ) === host
		)
	);
}

/** Whether an address looks like one of the REST API, on whatever site. */
export function isRestLike( address: string, site: GivenSite ): boolean {
	return (
		/\/wp-json(?:[/?#]|$)|[?&]rest_route=/.test( address ) ||
		address.startsWith( site.restRoot )
	);
}

/** Marks what is to be filled in. */
function withUnknowns( address: string ): string {
	return address
		.replace(
			/\{\{[^{}]*\}\}|\$\{[^{}]*\}|\{[^{}]*\}|<[^<>\s]*>/g,
			UNKNOWN
		)
		.replace( /\$\w+/g, UNKNOWN );
}

function restAddress( route: string, { restRoot }: GivenSite ): string {
	const bare = route.replace( /^\/+/, '' );
	return restRoot.includes( '?' )
		? restRoot.replace( /\/?$/, '/' ) + bare.replace( '?', '&' )
		: restRoot.replace( /\/*$/, '/' ) + bare;
}

/** Where a path or route that names no host goes to. */
function ownAddress(
	path: string,
	isTarget: boolean,
	site: GivenSite
): string | null {
	if ( /^\/?wp-(?:admin|login|cron|content)\b/.test( path ) ) {
		return path.startsWith( '/' ) && isTarget
			? ( parsed( path, site.siteurl )?.href ?? null )
			: ( parsed(
					path.replace( /^\//, '' ),
					site.siteurl.replace( /\/*$/, '/' )
				)?.href ?? null );
	}
	const home = site.home.replace( /\/*$/, '/' );
	if ( path.startsWith( '/' ) ) {
		const prefix = parsed( site.restRoot )?.pathname ?? '/wp-json/';
		const isPath =
			isTarget ||
			/\/wp-json(?:[/?#]|$)|rest_route=|\.php\b/.test( path ) ||
			( prefix !== '/' && path.startsWith( prefix ) );
		const homePath = parsed( home )?.pathname ?? '/';
		// A site in a folder: `/wp-json/…` is written for `/blog/wp-json/…`, unless a server or a browser wrote it.
		const isShort =
			! isTarget && homePath !== '/' && /^\/(?:wp-json|\?)/.test( path );
		if ( isShort ) {
			return parsed( path.slice( 1 ), home )?.href ?? null;
		}
		return isPath
			? ( parsed( path, home )?.href ?? null )
			: restAddress( path, site );
	}
	if ( /^(?:\?|index\.php\?|wp-json\b)/.test( path ) ) {
		return parsed( path, home )?.href ?? null;
	}
	return /^[\w-]+\/v\d+(?:[/?]|$)|^[\w-]+(?:\/[\w-]+)+/.test( path )
		? restAddress( path, site )
		: null;
}

/** What names a host before the path: a name with a dot, `localhost`, a number, each with a port or none. */
const HOST_FIRST =
	/^(?:[^\s/@:]+(?::[^\s/@]*)?@)?(?:localhost|\[[\da-f:]+\]|[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?=[/?#]|$)/i;

/** Addresses that no request of HTTP goes to, with a colon that is not the one between a name and a password. */
const OTHER_SCHEME =
	/^(?:about|blob|callto|cid|data|ftp|ftps|geo|imap|javascript|ldap|magnet|mailto|mid|news|sftp|sip|sips|skype|sms|smtp|ssh|tel|urn|view-source|webcal|whatsapp|xmpp):/i;

/**
 * Turns an address as it is written into an absolute one.
 *
 * @return Null when the text does not tell it.
 */
export function resolveAddress(
	{ url, isTarget = false, scheme }: Written,
	site: GivenSite
): Resolved | null {
	let address = withUnknowns( ( url ?? '' ).trim() );
	// `$SITE/wp-json/…` and `https://{{host}}/wp-json/…` mean this site.
	const own = new RegExp(
		`^(?:https?://)?${ UNKNOWN }+(?::\\d+)?(?=[/?]|wp-json|$)`
	).exec( address );
	if ( own ) {
		address = address.slice( own[ 0 ].length );
		if ( address === '' ) {
			return null;
		}
	}
	address = withoutUnknownArguments( address );
	if ( OTHER_SCHEME.test( address ) ) {
		return null;
	}
	if ( address === '' || address.includes( UNKNOWN ) ) {
		return null;
	}
	if ( address.startsWith( '//' ) ) {
		const isOwn = isOwnHost( `https:${ address }`, site );
		address =
			( isOwn ? parsed( site.home )?.protocol : 'https:' ) + address;
	}
	if ( ! /^[a-z][a-z\d+.-]*:\/\//i.test( address ) ) {
		const isHost =
			! own &&
			HOST_FIRST.test( address ) &&
			! /^index\.php/.test( address );
		const absolute = isHost
			? `${ scheme ?? ( parsed( site.home )?.protocol ?? 'https:' ).replace( ':', '' ) }://${ address }`
			: ownAddress( address, isTarget, site );
		if ( absolute === null ) {
			return null;
		}
		address = absolute;
	}
	return resolvedUrl( address, site );
}

/** An argument whose value is not told is left out; the rest of the address is as good as before. */
function withoutUnknownArguments( address: string ): string {
	const at = address.indexOf( '?' );
	if ( at < 0 || ! address.slice( at ).includes( UNKNOWN ) ) {
		return address;
	}
	const kept = address
		.slice( at + 1 )
		.split( '&' )
		.filter( ( each ) => ! each.includes( UNKNOWN ) );
	return (
		address.slice( 0, at ) + ( kept.length ? `?${ kept.join( '&' ) }` : '' )
	);
}

function resolvedUrl( address: string, site: GivenSite ): Resolved | null {
	const url = parsed( address );
	if ( ! url || ! /^https?:$/.test( url.protocol ) || url.host === '' ) {
		return null;
	}
	const user =
		url.username === '' && url.password === ''
			? null
			: `${ decoded( url.username ) }:${ decoded( url.password ) }`;
	url.username = '';
	url.password = '';
	url.hash = '';
	return isOwnHost( url.href, site )
		? { kind: 'own', url: url.href, user }
		: { kind: 'foreign', url: url.href };
}

function decoded( text: string ): string {
	try {
		return decodeURIComponent( text );
	} catch {
		return text;
	}
}
