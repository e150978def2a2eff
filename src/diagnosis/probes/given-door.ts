import type { GivenFacts, SiteFacts } from '../evidence/types';
import { originOf, restAddressOf } from '../exchange/address';

/** What answers at an address of this site that is none of the REST API. */
export type Door = 'login' | 'xml-rpc' | 'ajax' | 'admin' | 'front' | 'page';

const FILES: [ RegExp, Door ][] = [
	[ /\/wp-login\.php(?:\/|$)/, 'login' ],
	[ /\/xmlrpc\.php(?:\/|$)/, 'xml-rpc' ],
	[ /\/wp-admin\/admin-ajax\.php$/, 'ajax' ],
	[ /\/wp-admin(?:\/|$)/, 'admin' ],
];

const withoutSlash = ( path: string ) => path.replace( /\/+$/, '' );

/**
 * Where a given request goes, if it goes to this site and not to its REST API.
 *
 * @return Null for one to the REST API, to another origin, or without an address.
 */
export function doorOf(
	site: SiteFacts,
	{ url }: Pick< GivenFacts, 'url' >
): Door | null {
	const own = [ site.home, site.siteurl, site.restRoot ].map( originOf );
	if (
		url === null ||
		! own.includes( originOf( url ) ) ||
		restAddressOf( site, url )
	) {
		return null;
	}
	const { pathname } = new URL( url );
	const [ , door ] =
		FILES.find( ( [ written ] ) => written.test( pathname ) ) ?? [];
	if ( door ) {
		return door;
	}
	return withoutSlash( pathname ) ===
		withoutSlash( new URL( site.home ).pathname )
		? 'front'
		: 'page';
}
