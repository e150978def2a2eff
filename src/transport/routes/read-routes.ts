import * as v from 'valibot';

import type { Asker, Route } from '../../diagnosis/routes/types';
import type { SiteFacts } from '../../diagnosis/evidence/types';
import { answerInNoise } from '../answer-in-noise';
import type { BrowserWorld } from '../send-request';
import type { Server } from '../server';
import { ServerError } from '../server-error';
import { timeLimit } from '../time-limit';
import { RouteListSchema, type RouteListAnswer } from './schemas';

/** Seconds for the index, which is a few hundred kilobytes on a site with many plugins. */
const INDEX_TIMEOUT = 30;

const IndexSchema = v.object( {
	routes: v.record(
		v.string(),
		v.object( {
			namespace: v.fallback( v.string(), '' ),
			methods: v.fallback( v.array( v.string() ), [] ),
		} )
	),
} );

/** What the index of the REST API answered. */
type IndexAnswer =
	| { kind: 'read'; by: 'visitor' | 'account' }
	/** Refused to both, or no list in it; 0 when no answer came. */
	| { kind: 'closed'; status: number };

/** Every route of the site, and how it was found. */
export interface RouteTable {
	routes: Route[];
	/** The current account; null when PHP could not be asked. */
	asker: Asker | null;
	/** Why PHP could not list the routes: one sentence. Empty when it could. */
	trouble: string;
	index: IndexAnswer;
}

/**
 * All routes of a site: from PHP, where their callbacks can be seen, and from the index of the REST API, where routes show that
 * plugins register in real REST requests only. Either is enough. Throws a `ServerError` only when the call was stopped or nobody
 * is logged in any more.
 */
export async function readRoutes(
	server: Server,
	world: BrowserWorld,
	site: SiteFacts,
	signal?: AbortSignal
): Promise< RouteTable > {
	const [ inside, index ] = await Promise.all( [
		insideOf( server, signal ),
		indexOf( server, world, site, signal ),
	] );
	const list = inside.list ? routesOf( inside.list ) : [];
	const known = new Set( list.map( ( { route } ) => route ) );
	return {
		routes: [
			...list,
			...index.routes.filter( ( { route } ) => ! known.has( route ) ),
		].sort( ( a, b ) => ( a.route < b.route ? -1 : 1 ) ),
		asker: inside.list && {
			known: true,
			rights: inside.list.rights,
			editorRights: inside.list.editorRights,
		},
		trouble: inside.trouble,
		index: index.answer,
	};
}

async function insideOf(
	server: Server,
	signal?: AbortSignal
): Promise< { list: RouteListAnswer | null; trouble: string } > {
	try {
		return {
			list: await server.call(
				'ws401_routes',
				RouteListSchema,
				{},
				signal
			),
			trouble: '',
		};
	} catch ( error ) {
		if (
			! ( error instanceof ServerError ) ||
			error.kind === 'aborted' ||
			error.kind === 'logged-out'
		) {
			throw error;
		}
		return { list: null, trouble: error.message };
	}
}

/** The routes with their callbacks in place. */
function routesOf( { routes, callbacks, subjects }: RouteListAnswer ): Route[] {
	const callbackAt = ( place: number | null ) =>
		place === null ? null : ( callbacks[ place ] ?? null );
	return routes.map( ( { route, namespace, handlers } ) => ( {
		route,
		namespace,
		from: 'inside',
		methods: [ ...new Set( handlers.flatMap( ( each ) => each.methods ) ) ],
		handlers: handlers.map( ( handler ) => ( {
			methods: handler.methods,
			permission: callbackAt( handler.permission ),
			callback: callbackAt( handler.callback ),
			subjectRights: subjects[ handler.subject ?? '' ] ?? {},
			required: handler.required,
		} ) ),
	} ) );
}

/** The index, as a visitor or else with the login. A login challenge is not answered: the browser would ask for a password. */
async function indexOf(
	server: Server,
	world: BrowserWorld,
	site: SiteFacts,
	signal?: AbortSignal
): Promise< { answer: IndexAnswer; routes: Route[] } > {
	const ask = async (
		credentials: RequestCredentials,
		headers: Record< string, string >
	) => {
		const limit = timeLimit( INDEX_TIMEOUT, signal );
		try {
			const response = await world.fetch( site.restRoot, {
				headers: { Accept: 'application/json', ...headers },
				credentials,
				cache: 'no-store',
				signal: limit.signal,
			} );
			return {
				status: response.status,
				challenged: response.headers.has( 'www-authenticate' ),
				routes: response.ok
					? indexRoutes( await response.text() )
					: null,
			};
		} catch {
			return { status: 0, challenged: false, routes: null };
		} finally {
			limit.clear();
		}
	};
	const visitor = await ask( 'omit', {} );
	if ( visitor.routes ) {
		return {
			answer: { kind: 'read', by: 'visitor' },
			routes: visitor.routes,
		};
	}
	const isOwn = new URL( site.restRoot ).origin === world.origin;
	const account =
		visitor.challenged || ! isOwn
			? null
			: await ask( 'same-origin', { 'X-WP-Nonce': server.restNonce() } );
	return account?.routes
		? { answer: { kind: 'read', by: 'account' }, routes: account.routes }
		: { answer: { kind: 'closed', status: visitor.status }, routes: [] };
}

function indexRoutes( text: string ): Route[] | null {
	let parsed: unknown;
	try {
		parsed = answerInNoise( text );
	} catch {
		return null;
	}
	const index = v.safeParse( IndexSchema, parsed );
	return index.success
		? Object.entries( index.output.routes ).map(
				( [ route, { namespace, methods } ] ) => ( {
					route,
					namespace,
					methods,
					handlers: null,
					from: 'index',
				} )
			)
		: null;
}
