import * as v from 'valibot';

import { createBrowserVantage } from '../../src/transport/browser';
import type { Secrets } from '../../src/transport/vantage';
import { createLoopbackVantage } from '../../src/transport/loopback';
import type { SandboxVantages } from '../../src/transport/sandbox/run';
import type { BrowserWorld } from '../../src/transport/send-request';
import type { Server } from '../../src/transport/server';
import { ownAnswer } from '../../src/transport/own-answer';
import { offlineError } from '../../src/transport/server-error';
import type { RunningSite } from '../env/running-site';

/** A user who is logged in, outside a browser: what the page is in it. */
export interface Session {
	cookie: string;
	/** The page's settings, nonces among them. */
	server: Server;
	/** What sends the page's requests. */
	world: BrowserWorld;
	vantages: SandboxVantages;
	ajaxUrl: string;
	/** A request with the user's cookies. */
	fetch: ( path: string, init?: RequestInit ) => Promise< Response >;
}

/** What a browser brings along before it opens the page. */
export interface Luggage {
	/** The cookies of a login made earlier, when the site was not broken yet. */
	cookie?: string;
	/** Cookies that differ from address to address, as a browser sends them: the `Cookie` header for each. */
	cookieFor?: ( url: URL ) => string;
	/** Headers with every request that carries the cookies, such as the answer to a password prompt. */
	headers?: Record< string, string >;
	/** Seconds by which the browser's clock is ahead. */
	clock?: number;
}

const BootstrapSchema = v.object( {
	ajaxUrl: v.string(),
	nonce: v.string(),
	restNonce: v.string(),
	restRoot: v.string(),
	screens: v.record( v.string(), v.string() ),
} );

/** Logs in through the form, as people do: REST may be what is broken. */
export async function cookieOf(
	site: Pick< RunningSite, 'url' >,
	login: string,
	password: string
): Promise< string > {
	const answer = await fetch( `${ site.url }/wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		body: new URLSearchParams( {
			log: login,
			pwd: password,
			testcookie: '1',
		} ),
	} );
	const cookies = answer.headers
		.getSetCookie()
		.map( ( line ) => line.split( ';' )[ 0 ] ?? '' )
		.filter( ( pair ) => pair.startsWith( 'wordpress_' ) );
	if ( ! cookies.some( ( pair ) => pair.includes( '_logged_in_' ) ) ) {
		throw new Error( `"${ login }" could not log in to ${ site.url }.` );
	}
	return cookies.join( '; ' );
}

/**
 * Logs in and reads what the plugin's page was given.
 *
 * @param site     Where.
 * @param login    User; the administrator unless told.
 * @param password Password.
 * @param secrets  Values of the Authorization header, for probes that carry one.
 * @param luggage  What the browser brings along.
 */
export async function openSession(
	site: RunningSite,
	login: string = site.admin.login,
	password: string = site.admin.password,
	secrets: Secrets = {},
	luggage: Luggage = {}
): Promise< Session > {
	const { cookieFor } = luggage;
	const cookie =
		luggage.cookie ??
		cookieFor?.( new URL( `${ site.url }/wp-admin/` ) ) ??
		( await cookieOf( site, login, password ) );
	const now = () => Date.now() + ( luggage.clock ?? 0 ) * 1000;
	const fetchAs = ( path: string, init: RequestInit = {} ) => {
		const url = new URL( path, `${ site.url }/` );
		return fetch( url, {
			...init,
			headers: {
				...luggage.headers,
				...Object.fromEntries( new Headers( init.headers ) ),
				Cookie: cookieFor?.( url ) ?? cookie,
			},
		} );
	};
	const page = await (
		await fetchAs( `${ site.url }/wp-admin/tools.php?page=who-said-401` )
	).text();
	const given = /window\.ws401 = (\{.*?\});/s.exec( page )?.[ 1 ];
	if ( ! given ) {
		throw new Error( `"${ login }" does not see the page of the plugin.` );
	}
	const bootstrap = v.parse( BootstrapSchema, JSON.parse( given ) );
	const server = serverOf( bootstrap, fetchAs );
	const world: BrowserWorld = {
		now,
		origin: new URL( site.url ).origin,
		fetch: ( ( input: string, init: RequestInit = {} ) =>
			init.credentials === 'same-origin'
				? fetchAs( input, init )
				: fetch( input, init ) ) as typeof fetch,
	};
	const nonce = () => bootstrap.restNonce;
	return {
		cookie,
		server,
		world,
		ajaxUrl: new URL( bootstrap.ajaxUrl, site.url ).href,
		fetch: fetchAs,
		vantages: {
			browser: createBrowserVantage( server, world, nonce, secrets ),
			loopback: createLoopbackVantage( server, now, nonce, secrets ),
		},
	};
}

function serverOf(
	{
		ajaxUrl,
		nonce,
		restNonce,
		restRoot,
		screens,
	}: v.InferOutput< typeof BootstrapSchema >,
	fetchAs: Session[ 'fetch' ]
): Server {
	return {
		async call( action, schema, fields = {} ) {
			const data = await ownAnswer( action, async ( name ) => {
				const body = new FormData();
				body.append( 'nonce', nonce );
				for ( const [ field, value ] of Object.entries( fields ) ) {
					body.append( field, value );
				}
				const answer = await fetchAs( `${ ajaxUrl }?action=${ name }`, {
					method: 'POST',
					body,
				} ).catch( () => {
					throw offlineError();
				} );
				return { status: answer.status, text: await answer.text() };
			} );
			return v.parse( schema, data );
		},
		restNonce: () => restNonce,
		pageNonce: () => nonce,
		recordNonce: () => '',
		proveLogin: async () => {},
		logins: () => 0,
		screens,
		restRoot,
	};
}
