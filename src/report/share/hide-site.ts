import type { Evidence } from '../../diagnosis/evidence/types';

/** This machine itself: says nothing about anybody, and verdicts may rest on it. */
const LOCAL = /^(?:localhost|127\.[\d.]+|0\.0\.0\.0|\[.*\])$|\.localhost$/;

function hostOf( address: string | null | undefined ): string | null {
	try {
		return address ? new URL( address ).hostname.toLowerCase() : null;
	} catch {
		return null;
	}
}

/** Names that belong to the site, its own first. */
function hostsOf( { site, page, credentials, exchanges }: Evidence ): string[] {
	const found = [
		...[
			site?.home,
			site?.siteurl,
			site?.restRoot,
			site?.restRootTold,
			site?.ajaxUrl,
			site?.adminUrl,
			site?.loginUrl,
			page?.origin,
			...( exchanges ?? [] ).flatMap( ( { probe, response } ) => [
				probe.url,
				response?.finalUrl,
			] ),
		].map( hostOf ),
		credentials?.cookies.domain.replace( /^\./, '' ).toLowerCase() ?? null,
	].filter( ( host ) => host !== null && host !== '' );
	return [ ...new Set( found ) ].filter(
		( host ) => host !== null && ! LOCAL.test( host )
	) as string[];
}

/** `example.com` of `blog.example.com`; null where that would be what many share (`co.uk`). */
function parentOf( host: string ): string | null {
	const labels = host.split( '.' ).slice( 1 );
	const [ name = '' ] = labels.slice( -2 );
	return labels.length >= 2 && name.length > 3 ? labels.join( '.' ) : null;
}

/** What each name becomes: names that are kept for documentation (RFC 2606), so that a report stays readable by programs. */
function standInsOf( evidence: Evidence ): [ string, string ][] {
	const hosts = hostsOf( evidence );
	const own = hosts[ 0 ]?.replace( /^www\./, '' );
	if ( own === undefined ) {
		return [];
	}
	const made = new Map( [
		[ own, 'example.org' ],
		[ `www.${ own }`, 'www.example.org' ],
	] );
	for ( const host of hosts.flatMap( ( each ) => [
		each,
		...( /^[\d.]+$/.test( each ) ? [] : [ parentOf( each ) ?? each ] ),
	] ) ) {
		if ( ! made.has( host ) ) {
			made.set(
				host,
				host.endsWith( `.${ own }` )
					? `name-${ made.size }.example.org`
					: `name-${ made.size }.example.net`
			);
		}
	}
	// The longest first: one may be the end of another.
	return [ ...made ].sort( ( [ a ], [ b ] ) => b.length - a.length );
}

/**
 * Takes the site's own names out of texts: home, the address of WordPress, and whatever else it was asked at. Equal names stay equal.
 * What is hidden is the name alone; routes, plugins and versions stay, since a report without them could not be acted upon.
 */
export function createSiteHider( evidence: Evidence ): {
	text: ( text: string ) => string;
	data: < T >( data: T ) => T;
} {
	const standIns = standInsOf( evidence ).map(
		( [ host, standIn ] ) =>
			[
				// Names need no boundary: too much of a name hidden is better than too little.
				new RegExp( host.replace( /[.[\]]/g, '\\$&' ), 'gi' ),
				standIn,
			] as const
	);
	const text = ( shown: string ) =>
		standIns.reduce(
			( left, [ pattern, standIn ] ) => left.replace( pattern, standIn ),
			shown
		);
	return {
		text,
		data: < T >( data: T ) =>
			JSON.parse( text( JSON.stringify( data ) ) ) as T,
	};
}
