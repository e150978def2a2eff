import {
	ADDRESS_PART,
	addressesIn,
	withinQuote,
	withoutTail,
} from './address-words';

/** Where an address, a path or a route stands in a text. */
export interface Place {
	text: string;
	start: number;
	end: number;
}

/** A route or a path in place of an address: with a slash before it, or the query form. */
const ROUTE = new RegExp(
	String.raw`(?:^|[\s"'\`(])(/${ ADDRESS_PART }*|\??rest_route=${ ADDRESS_PART }+|(?:index\.php)?\?rest_route=${ ADDRESS_PART }+|(?:wp-json|wp/v2)/${ ADDRESS_PART }*)`,
	'g'
);

/** A host and a path without the scheme. */
const BARE =
	/(?:^|[\s"'`(])((?:(?:[\w-]+\.)+[a-z]{2,}|localhost)(?::\d+)?\/[^\s"'`<>]*(?:wp-json|rest_route=|xmlrpc\.php|wp-cron\.php|wp-login\.php|wp-admin\/)[^\s"'`<>]*)/i;

/** What only the REST API has in its address. */
const REST = /\/wp-json(?:[/?#]|$)|[?&]rest_route=/;

/** What a route of the REST API looks like without a host. */
const REST_ROUTE =
	/^(?:\/?(?:index\.php)?\?rest_route=|\/?wp-json(?:[/?]|$)|\/?[\w-]+\/v\d+(?:[/?]|$))/;

/** A file of the server or of a program, as logs and traces name them, or the number of a host as Java writes it: nobody asks for it at that address. */
const FILE =
	/^\/(?:\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$|.*\.(?:cs|vb|fs|java|kt|py|rb|go|rs|swift|dart):(?:line|\d+)(?::\d+)?$|(?:var|home\d*|srv|usr|opt|etc|mnt|tmp|Users|Applications|app|nas|data|customers|www|htdocs|public_html)\/.*\.(?:php|log|conf)|.*\/wp-(?:includes|content)\/.*\.php|bin\/|usr\/|.*\/node_modules\/|.*\.[cm]?[jt]sx?(?::\d+){1,2}$)/;

/** How WordPress writes the pattern of its permalinks. */
const PERMALINK = /%(?:year|monthnum|day|post_id|postname|category|author)%/;

/** A line of a web server's configuration: what it names was set up, not asked. */
const DIRECTIVE =
	/^[ \t]*(?:Rewrite(?:Base|Rule|Cond)|ErrorDocument|RedirectMatch|SetEnvIf(?:NoCase)?|try_files)[ \t]/;

/** A header or a label before an address, which says that it is not the one that was asked. */
const ASIDE =
	/\b(?:referr?er|origin|location|link|\$?schema|x-pingback|WordPress\/[\d.]+;)["']?\s*[:=]?\s*["'[<]*$/i;

/** Manuals that programs name in their errors, and people in their questions. */
const MANUAL =
	/^https?:\/\/(?:[\w-]+\.)*(?:mozilla\.org|w3\.org|wordpress\.org|github\.com|stackoverflow\.com|stackexchange\.com|httpstatus(?:es)?\.\w+|nodejs\.org|npmjs\.com|base64(?:encode|decode)\.org|imgur\.com|prnt\.sc|googleapis\.com)(?:[/?#:]|$)/i;

/** What only machines have at the root of their files. */
const FOLDER =
	/^\/(?:Applications|Library|System|Users|Volumes|bin|boot|dev|etc|home\d*|lib\d*|mnt|opt|private|proc|root|run|sbin|srv|sys|tmp|usr|var|www)\/(?!.*(?:wp-json|rest_route))/;

/** A method before a path, as in the first line of a request: only then is a slash alone one. */
const ASKED =
	/(?:^|[\s"'`([])(?:GET|HEAD|OPTIONS|POST|PUT|PATCH|DELETE)["'`]?[ \t]+["'`]?$/;

/** Whether a slash, a folder or a number behind a slash stands where no path of a request does: `✓ 0 / ✗ 403`. A slash that begins a line is the root. */
const isNoPath = ( route: string, line: string ) =>
	( FOLDER.test( route ) || /^\/+\d*$/.test( route ) ) &&
	! ( route === '/' && /^["'`(]?$/.test( line ) ) &&
	! ASKED.test( line );

/** Whether nobody asks for what is written here, though it begins like a route. */
function isNoRoute( route: string, before: string ): boolean {
	const line = before.slice( before.lastIndexOf( '\n' ) + 1 );
	return (
		FILE.test( route ) ||
		PERMALINK.test( route ) ||
		DIRECTIVE.test( line ) ||
		isNoPath( route, line )
	);
}

function routesIn( text: string ): Place[] {
	const head = text.slice( 0, 20_000 );
	const bare = BARE.exec( head );
	const routes = bare ? [ bare ] : [ ...head.matchAll( ROUTE ) ];
	return routes.flatMap( ( found ) => {
		const start = found.index + found[ 0 ].indexOf( found[ 1 ] ?? '' );
		const route = withoutTail(
			withinQuote( found[ 1 ] ?? '', text.charAt( start - 1 ) )
		);
		return isNoRoute(
			route,
			head.slice( Math.max( 0, start - 300 ), start )
		)
			? []
			: [
					{
						text: route.startsWith( 'rest_route' )
							? `?${ route }`
							: route,
						start,
						end: start + route.length,
					},
				];
	} );
}

/**
 * The addresses that a text may mean, in its order. Where those written out are pages of a site and not of its REST API, the routes
 * beside them count too.
 */
export function placesIn( text: string ): Place[] {
	const told = addressesIn( text ).filter(
		( { isFrame, start } ) =>
			! isFrame &&
			! ASIDE.test( text.slice( Math.max( 0, start - 30 ), start ) )
	);
	const elsewhere = told.filter( ( each ) => ! MANUAL.test( each.text ) );
	const addresses = elsewhere.length > 0 ? elsewhere : told;
	if ( addresses.length === 0 ) {
		return routesIn( text );
	}
	if ( addresses.some( ( each ) => REST.test( each.text ) ) ) {
		return addresses;
	}
	const beside = routesIn( text ).filter( ( each ) =>
		REST_ROUTE.test( each.text )
	);
	return [ ...addresses, ...beside ].sort(
		( one, other ) => one.start - other.start
	);
}
