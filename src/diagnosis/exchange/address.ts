import type { PageFacts, SiteFacts, UrlForm, Vantage } from '../evidence/types';
import { phpArgument } from './effective-method';

/** Query arguments that are credentials or our own, and do not belong to the route. */
const NOT_THE_ROUTE = /^(rest_route|_wpnonce|ws401_.*)$/;

/** What REST addresses are made of. */
export type RestPlace = Pick<
	SiteFacts,
	'restRoot' | 'restPrefix' | 'permalinkStructure'
>;

/** Whether the site's REST addresses are `?rest_route=` ones only. */
export function hasPlainPermalinks( site: RestPlace ): boolean {
	return site.permalinkStructure === '' || site.restRoot.includes( '?' );
}

/**
 * The address the query form starts with. WordPress itself names `index.php`, because nginx answers a POST to `/`
 * with 405 when it redirects to the index internally (`get_rest_url()`).
 */
export function frontController( site: RestPlace ): string {
	const root = site.restRoot.split( '?' )[ 0 ] ?? '';
	const pretty = new RegExp( `(index\\.php/)?${ site.restPrefix }/?$` );
	const base = pretty.test( root )
		? root.replace( pretty, '' )
		: root.replace( /index\.php$/, '' );
	return `${ base }index.php`;
}

/**
 * Absolute address of a REST route.
 *
 * @param site  The site's facts.
 * @param route Path below the REST root with its query, e.g. `/wp/v2/posts?per_page=1`.
 * @param form  How it is written. With plain permalinks there is only the query form.
 */
export function restUrl(
	site: RestPlace,
	route: string,
	form: 'pretty' | 'query'
): string {
	const at = route.indexOf( '?' );
	const path = at < 0 ? route : route.slice( 0, at );
	const query = at < 0 ? '' : route.slice( at + 1 );
	if ( form === 'pretty' && ! hasPlainPermalinks( site ) ) {
		const root = site.restRoot.replace( /\/*$/, '/' );
		return root + path.replace( /^\//, '' ) + ( query && `?${ query }` );
	}
	const value = path.replace( /&/g, '%26' ).replace( /\+/g, '%2B' );
	return (
		`${ frontController( site ) }?rest_route=${ value }` +
		( query && `&${ query }` )
	);
}

/** `https://example.org` of an absolute address; null when it is none. */
export function originOf( address: string ): string | null {
	try {
		return new URL( address ).origin;
	} catch {
		return null;
	}
}

/** The browser only sends to the origin of the page it shows; everything else goes by loopback. */
export function vantageFor( address: string, page: PageFacts ): Vantage {
	return originOf( address ) === page.origin ? 'browser' : 'loopback';
}

/** Folders and files of WordPress that answer by themselves, whatever stands behind them in the address. */
const OWN_DOOR =
	/^(?:wp-admin|wp-content|wp-includes|(?!index\.php$).*\.ph(?:p\d?|tml|ar))$/i;

/**
 * Whether a path is one that WordPress's front controller answers, as far as its text shows. `wp-admin/post.php/wp-json/` and
 * `admin-ajax.php?rest_route=/` look like the REST API and are not: asked with a login, they would act.
 */
export function isForFrontController( address: string ): boolean {
	const path = new URL( address ).pathname;
	// Web servers tidy a path up after decoding it.
	const once = decodedOnce( path );
	return [ path, once, decodedOnce( once ) ].every( ( each ) =>
		each
			.split( /[/\\\0;]/ )
			.every( ( part ) => part !== '..' && ! OWN_DOOR.test( part ) )
	);
}

function decodedOnce( path: string ): string {
	return path.replace( /%([0-9a-f]{2})/gi, ( _, hex: string ) =>
		String.fromCharCode( parseInt( hex, 16 ) )
	);
}

/** A REST address taken apart. */
export interface RestAddress {
	/** Absolute, without credentials and without our own query arguments. */
	url: string;
	route: string;
	form: Exclude< UrlForm, 'direct' >;
}

function absolute( site: SiteFacts, address: string ): URL | null {
	const isRoute =
		address.startsWith( '/' ) &&
		! address.startsWith( '//' ) &&
		! address.includes( 'rest_route=' ) &&
		! address.includes( '/wp-json' ) &&
		! address.includes( `/${ site.restPrefix }` );
	try {
		return isRoute
			? new URL( restUrl( site, address, 'pretty' ) )
			: new URL( address, site.home );
	} catch {
		return null;
	}
}

/**
 * Takes an address of this site's REST API apart.
 *
 * @param site    The site's facts.
 * @param address Absolute, or relative to the site, or a bare route such as `/wp/v2/posts`.
 * @return Null when it is not an address of this site's REST API, or not known.
 */
export function restAddressOf(
	site: SiteFacts,
	address: string | null
): RestAddress | null {
	const url = address === null ? null : absolute( site, address.trim() );
	const own = [ site.home, site.siteurl, site.restRoot ].map( originOf );
	if (
		! url ||
		! own.includes( url.origin ) ||
		! isForFrontController( url.href )
	) {
		return null;
	}
	url.hash = '';
	url.username = '';
	url.password = '';
	const routes = url.search
		.slice( 1 )
		.split( '&' )
		.filter( ( each ) => phpArgument( each ).name === 'rest_route' );
	const asked = url.searchParams.get( 'rest_route' );
	// Which of two counts, and one that PHP only takes for it, is nothing to guess at.
	if ( routes.length !== ( asked === null ? 0 : 1 ) ) {
		return null;
	}
	const below = url.pathname.match(
		new RegExp( `/(?:wp-json|${ site.restPrefix })(/.*)?$` )
	);
	const path = asked ?? ( below ? ( below[ 1 ] ?? '/' ) : null );
	if ( path === null ) {
		return null;
	}
	const query = new URLSearchParams( url.search );
	for ( const name of [ ...query.keys() ] ) {
		if ( NOT_THE_ROUTE.test( name ) ) {
			query.delete( name );
			if ( name !== 'rest_route' ) {
				url.searchParams.delete( name );
			}
		}
	}
	const rest = query.toString();
	return {
		url: url.href,
		route: `/${ path.replace( /^\/+/, '' ) }` + ( rest && `?${ rest }` ),
		form: asked === null ? 'pretty' : 'query',
	};
}
