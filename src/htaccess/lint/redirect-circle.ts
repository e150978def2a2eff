/**
 * Redirects that lead back to where they began: followed as a browser follows them.
 */
import type { Place, Simulation } from '../../apache/syntax/types';
import type { NamedRequest } from './requests';
import { isRedirect, keyOf, Scene } from './scene';
import { quoteAt } from './words';

/** One step on the way. */
export interface Hop {
	from: URL;
	to: URL;
	/** The answer of the files; null where WordPress sends the request on. */
	redirect: ( Simulation & { location: string } ) | null;
}

/** Browsers give up after about 20; whoever turns in circles is back where he was sooner. */
const MOST_HOPS = 10;

/** What a proxy says of the way a request came to it, over TLS or not. */
const SAID: Record< string, ( value: string, secure: boolean ) => string > = {
	'x-forwarded-proto': ( _, secure ) => ( secure ? 'https' : 'http' ),
	'x-forwarded-scheme': ( _, secure ) => ( secure ? 'https' : 'http' ),
	'x-forwarded-ssl': ( _, secure ) => ( secure ? 'on' : 'off' ),
	'front-end-https': ( _, secure ) => ( secure ? 'on' : 'off' ),
	'x-forwarded-port': ( _, secure ) => ( secure ? '443' : '80' ),
	'cf-visitor': ( value, secure ) =>
		value.replace( /https?/i, secure ? 'https' : 'http' ),
};

const saidOf = ( headers: Record< string, string >, secure: boolean ) =>
	Object.fromEntries(
		Object.entries( headers ).map( ( [ name, value ] ) => [
			name,
			SAID[ name ]?.( value, secure ) ?? value,
		] )
	);

/** The scene; behind a proxy, where it is not known whether Apache speaks TLS, both that can be. */
function scenesBySchemes( scene: Scene ): Scene[] {
	const { input, assumed } = scene;
	const { site } = input;
	return site.https !== undefined
		? [ scene ]
		: [ true, false ].map(
				( https ) =>
					new Scene( { ...input, site: { ...site, https } }, assumed )
			);
}

/** The address a request is made to. */
function addressOf(
	host: string,
	{ request, https }: Pick< NamedRequest, 'request' | 'https' >
): URL {
	const { path, query, headers } = request;
	return new URL(
		`http${ https ? 's' : '' }://${ headers.host ?? host }${ path }${ query && `?${ query }` }`
	);
}

/** Where a redirect leads; null where no browser could tell, as with `https://%{HTTP_HOST%}/`. */
function targetOf( location: string, from: URL ): URL | null {
	try {
		return new URL( location, from );
	} catch {
		return null;
	}
}

/** The request a browser makes of an address it is sent to: what was sent with POST it asks for. Source: RFC 9110, 15.4. */
function requestTo(
	named: NamedRequest,
	status: number,
	{ protocol, host, pathname, search }: URL
): NamedRequest {
	const { request } = named;
	const https = protocol === 'https:';
	const isAsked = request.method === 'POST' && status < 307;
	return {
		...named,
		https,
		request: {
			...request,
			method: isAsked ? 'GET' : request.method,
			path: pathname,
			query: search.slice( 1 ),
			headers: { ...saidOf( request.headers, https ), host },
		},
	};
}

/**
 * The circle of redirects a request ends in, from the first address that comes twice on; null where the request comes to an end, or
 * where that cannot be told: a cookie that is set on the way may well end it, and what a server that was seen without TLS makes of a request
 * with it (which headers and variables such a one has there) this run does not show.
 *
 * @param scene     The files, where it is known whether the server speaks TLS.
 * @param named     The request it begins with.
 * @param wordPress Where WordPress sends a request that comes to it at an address; null where it answers it.
 */
function circleOf(
	scene: Scene,
	named: NamedRequest,
	wordPress: ( url: URL ) => URL | null
): Hop[] | null {
	const hops: Hop[] = [];
	let request = named;
	const { host, https } = scene.input.site;
	let from = addressOf( host, { https, ...named } );
	while ( hops.length < MOST_HOPS ) {
		const again = hops.findIndex( ( hop ) => hop.from.href === from.href );
		if ( again >= 0 ) {
			return hops.slice( again );
		}
		const answer =
			request === scene.named( request.id )
				? scene.ask( request )
				: scene.askFiles( request, scene.files );
		const isReached =
			answer.outcome === 'continue' &&
			answer.path === `${ scene.input.site.home }index.php`;
		const redirect =
			isRedirect( answer ) && ! ( 'set-cookie' in answer.headers )
				? answer
				: null;
		const to = redirect
			? targetOf( redirect.location, from )
			: isReached && wordPress( from );
		if ( ! to || ( ! https && to.protocol === 'https:' ) ) {
			return null;
		}
		hops.push( { from, to, redirect } );
		request = requestTo( request, redirect?.status ?? 301, to );
		from = to;
	}
	return null;
}

/** A redirect of the files, as a step on the way. */
export type Redirected = Hop & {
	redirect: NonNullable< Hop[ 'redirect' ] > & { by: Place };
};

/** The steps of a circle that are the files'. */
export const byFiles = ( hops: readonly Hop[] ): Redirected[] =>
	hops.filter( ( hop ): hop is Redirected => hop.redirect?.by !== undefined );

/** The lines a circle is made of, to compare it with another by. */
export const linesIn = ( hops: readonly Hop[] ): string =>
	[ ...new Set( byFiles( hops ).map( ( hop ) => keyOf( hop.redirect.by ) ) ) ]
		.sort()
		.join();

/** `RewriteRule … → 301 https://example.org/`. */
export const quoteHop = ( scene: Scene, { redirect }: Redirected ) =>
	`${ quoteAt( scene, redirect.by ) } → ${ redirect.status } ${ redirect.location }`;

/**
 * The circle a request of a scene ends in, where it is the same whether or not the server speaks TLS; null where there is none.
 *
 * @param scene     The files.
 * @param named     The request, as one of the scene's.
 * @param wordPress As in `circleOf`.
 */
export function circleIn(
	scene: Scene,
	named: NamedRequest,
	wordPress: ( url: URL ) => URL | null = () => null
): Hop[] | null {
	const circles = scenesBySchemes( scene ).map( ( one ) => {
		const { https } = one.input.site;
		const headers = saidOf( named.request.headers, https === true );
		return circleOf(
			one,
			scene === one
				? named
				: { ...named, request: { ...named.request, headers } },
			wordPress
		);
	} );
	const [ first = null ] = circles;
	return first &&
		circles.every( ( one ) => one && linesIn( one ) === linesIn( first ) )
		? first
		: null;
}

/**
 * Whether a redirect leads to the very address that was asked for, as far as a proxy in front tells it: whether the request is sent on
 * again then hangs on what is not known of the server.
 */
export function isBackAgain(
	{ input }: Scene,
	{ request, https = input.site.https }: NamedRequest,
	location: string
): boolean {
	const secure = https ?? request.headers[ 'x-forwarded-proto' ] === 'https';
	const own = addressOf( input.site.host, { request, https: secure } );
	return targetOf( location, own )?.href === own.href;
}
