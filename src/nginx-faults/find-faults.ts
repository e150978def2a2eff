import {
	decide,
	parseConfiguration,
	serversFor,
	type Decision,
	type Directive,
	type NginxWorld,
	type Place,
	type ReachableServer,
} from '../nginx';
import {
	requestsOf,
	type LivesBy,
	type NginxSite,
	type Purpose,
} from './requests';

/** What a line of the configuration does to requests WordPress lives by. */
export interface NginxFault {
	kind:
		| 'refused'
		| 'led-away'
		| 'query-lost'
		| 'authorization-lost'
		| 'not-wordpress';
	/** The line that decides; null where it is the absence of one. */
	place: Place | null;
	/** Status of nginx's own answer; null where something else answers. */
	status: number | null;
	purposes: Purpose[];
	/** Methods and addresses, as examples. */
	requests: string[];
}

/** What came of reading a configuration. */
export type NginxReading =
	| { kind: 'broken'; line: number; file: string | null; message: string }
	/** No server in it, or none that may be this site's. */
	| { kind: 'no-server' }
	/** None listens at this site's port, and each of these may be meant: what is in front of nginx knows. */
	| { kind: 'which-server'; servers: ReachableServer[] }
	| { kind: 'too-long' }
	| {
			kind: 'read';
			faults: NginxFault[];
			/** Requests whose fate hangs on what is not known here, with the line it hangs on. */
			unknown: {
				purpose: Purpose;
				because: string;
				place: Place | null;
			}[];
			/** Number of requests that were asked of it. */
			asked: number;
			/** The server that was asked though it does not listen at this site's port; null where one does. */
			behind: ReachableServer | null;
	  };

/** Characters that are read at the most: a configuration of a thousand servers is not longer. */
const LONGEST = 2_000_000;

/** Folders and files of WordPress itself, as far as a request may ask for them. */
const CORE_FOLDERS = /^(?:|wp-admin|wp-includes|wp-content)$/;
const CORE_FILES =
	/^(?:index|wp-login|xmlrpc|wp-cron|wp-comments-post|wp-signup|wp-activate|wp-mail|wp-trackback|wp-links-opml)\.php$|^wp-admin\/(?:index|admin-ajax|admin-post|admin|async-upload)\.php$/;

/** A disk that holds WordPress and nothing else at the folder that the configuration names. */
function diskOf( { core }: NginxSite, roots: readonly string[] ): NginxWorld {
	return {
		kindOf( path ) {
			const root = roots.find(
				( each ) => path === each || path.startsWith( `${ each }/` )
			);
			if ( root === undefined ) {
				return null;
			}
			// `-e $request_filename` asks for a folder with its slash.
			const below = path
				.slice( root.length + 1 )
				.replace( /\/+/g, '/' )
				.replace( /\/$/, '' );
			const own = `${ below }/`.startsWith( core.slice( 1 ) )
				? below.slice( core.length - 1 )
				: null;
			if ( own === null ) {
				return core.slice( 1 ).startsWith( `${ below }/` )
					? 'folder'
					: 'nothing';
			}
			if ( CORE_FILES.test( own ) ) {
				return 'file';
			}
			return CORE_FOLDERS.test( own ) ? 'folder' : 'nothing';
		},
	};
}

/** The folder of files that nginx was built with: the root where none is named. */
const BUILT_IN_ROOT = '/usr/share/nginx/html';

function namedRoots( directives: readonly Directive[] ): string[] {
	return directives.flatMap( ( { name, args, block } ) => [
		...( name === 'root'
			? [ ( args[ 0 ] ?? '' ).replace( /\/+$/, '' ) ]
			: [] ),
		...namedRoots( block ?? [] ),
	] );
}

/** Every folder that may be a root, the innermost of several in one another first: that is where the files are. */
const rootsIn = ( directives: readonly Directive[] ): string[] =>
	[ ...new Set( [ ...namedRoots( directives ), BUILT_IN_ROOT ] ) ].sort(
		( one, other ) => other.length - one.length
	);

type Seen = Pick< NginxFault, 'kind' | 'place' | 'status' >;

/** What is wrong with what comes of a request; null when it is as it should be. */
function wrongWith(
	decision: Decision,
	asked: LivesBy,
	site: NginxSite
): Seen | null {
	switch ( decision.kind ) {
		case 'answer': {
			const { status, place, location } = decision;
			if ( status >= 400 ) {
				// Where no line says it, the one that led the request there does.
				return {
					kind: 'refused',
					place: place ?? decision.sentBy,
					status,
				};
			}
			// To https, to the other www, with a slash: where browsers and most programs follow.
			const isSamePath =
				location
					?.replace( /^https?:\/\/[^/]+/, '' )
					.replace( /\/(?=\?|$)/, '' ) ===
				asked.request.target.replace( /\/(?=\?|$)/, '' );
			return isSamePath && asked.request.method === 'GET'
				? null
				: { kind: 'led-away', place, status };
		}
		case 'file':
			return {
				kind: 'not-wordpress',
				place: decision.place,
				status: null,
			};
		case 'proxy':
			return asked.isAuthorized && ! decision.authorization
				? {
						kind: 'authorization-lost',
						place: decision.place,
						status: null,
					}
				: null;
		case 'php': {
			const { script, query, authorization, place } = decision;
			if (
				! script
					?.replace( /\/+/g, '/' )
					.endsWith(
						`${ asked.script === 'index.php' ? '' : site.core }${ asked.script }`
					)
			) {
				return { kind: 'not-wordpress', place, status: null };
			}
			const given = new URLSearchParams( query ?? '' );
			if (
				asked.arrives.some(
					( [ name, value ] ) => given.get( name ) !== value
				)
			) {
				return {
					kind: 'query-lost',
					// Null where PHP is handed none, whatever the way.
					place:
						query === null ? place : ( decision.sentBy ?? place ),
					status: null,
				};
			}
			return asked.isAuthorized && ! authorization
				? { kind: 'authorization-lost', place, status: null }
				: null;
		}
		default:
			return null;
	}
}

/**
 * What a request hangs on that the text does not tell; null where it tells all. A text that hands PHP no SCRIPT_FILENAME is one of
 * those: older `fastcgi_params` say it, and without it no page of the site would be seen, this one neither.
 */
function openIn(
	decision: Decision
): { because: string; place: Place | null } | null {
	if ( decision.kind === 'unknown' ) {
		const { because, place } = decision;
		return { because, place };
	}
	return decision.kind === 'php' && decision.script === null
		? { because: 'SCRIPT_FILENAME', place: decision.place }
		: null;
}

const isSamePlace = ( one: Place | null, other: Place | null ) =>
	one?.file === other?.file && one?.line === other?.line;

/** As requests of the site come to a server behind what takes them first. */
const seenBehind = (
	site: NginxSite,
	{ port, isSecure }: ReachableServer
): NginxSite => ( { ...site, port, scheme: isSecure ? 'https' : 'http' } );

/**
 * What a configuration of nginx does to the requests that WordPress lives by.
 *
 * @param text   What `nginx -T` prints, or a server of it.
 * @param site   The site.
 * @param chosen The server that is asked, of those that `which-server` named; left out, it follows from the site's port.
 * @return Its faults, one for each line and kind. Only what can be told from the text is; the rest is listed as unknown.
 */
export function findNginxFaults(
	text: string,
	site: NginxSite,
	chosen?: ReachableServer
): NginxReading {
	if ( text.length > LONGEST ) {
		return { kind: 'too-long' };
	}
	const parsed = parseConfiguration( text );
	if ( parsed.kind === 'broken' ) {
		return { kind: 'broken', ...parsed.fault };
	}
	const { directives } = parsed;
	if ( chosen ) {
		return askAll( directives, seenBehind( site, chosen ), chosen );
	}
	const reading = askAll( directives, { ...site, forwarded: {} }, null );
	if ( reading.kind !== 'no-server' ) {
		return reading;
	}
	const servers = serversFor( directives, site.host );
	const [ only ] = servers;
	if ( only && servers.length === 1 ) {
		return askAll( directives, seenBehind( site, only ), only );
	}
	return servers.length > 1 ? { kind: 'which-server', servers } : reading;
}

/** What becomes of all requests of a site, as they come to nginx. */
function askAll(
	directives: readonly Directive[],
	site: NginxSite,
	behind: ReachableServer | null
): NginxReading {
	const world = diskOf( site, rootsIn( directives ) );
	const faults: NginxFault[] = [];
	const unknown: Extract< NginxReading, { kind: 'read' } >[ 'unknown' ] = [];
	const asked = requestsOf( site );
	for ( const each of asked ) {
		const decision = decide( directives, each.request, world );
		if ( decision.kind === 'no-server' ) {
			return { kind: 'no-server' };
		}
		const open = openIn( decision );
		if ( open ) {
			unknown.push( { purpose: each.purpose, ...open } );
			continue;
		}
		const wrong = wrongWith( decision, each, site );
		if ( ! wrong ) {
			continue;
		}
		const same = faults.find(
			( fault ) =>
				fault.kind === wrong.kind &&
				fault.status === wrong.status &&
				isSamePlace( fault.place, wrong.place )
		);
		const fault = same ?? { ...wrong, purposes: [], requests: [] };
		fault.purposes = [ ...new Set( [ ...fault.purposes, each.purpose ] ) ];
		fault.requests.push(
			`${ each.request.method } ${ each.request.target }`
		);
		if ( ! same ) {
			faults.push( fault );
		}
	}
	return { kind: 'read', faults, unknown, asked: asked.length, behind };
}
