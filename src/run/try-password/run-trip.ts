import { xmlrpcUrl } from '../../diagnosis/credentials/plan-trip';
import type { Inside } from '../../diagnosis/credentials/inside';
import type { Trip } from '../../diagnosis/credentials/trip';
import { isAsExpected } from '../../diagnosis/probes';
import type {
	Exchange,
	Probe,
	SiteFacts,
} from '../../diagnosis/evidence/types';
import { createBrowserVantage } from '../../transport/browser';
import { createLoopbackVantage } from '../../transport/loopback';
import { runProbes, type Vantages } from '../diagnose/run-probes';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import {
	TripEndSchema,
	TripStartSchema,
} from '../../transport/credentials/schemas';
import { askXmlrpc } from '../../transport/credentials/xmlrpc';

export interface TripOptions {
	server: Server;
	world: BrowserWorld;
	site: SiteFacts;
	probes: readonly Probe[];
	/** Whether XML-RPC may be asked too, where the REST API refuses. */
	xmlrpc: boolean;
	/** A look inside, in a run of its own; null when the user has not agreed to one. It gets vantages that carry the password. */
	lookInside: ( ( vantages: Vantages ) => Promise< Inside | null > ) | null;
	onExchange?: ( exchange: Exchange ) => void;
	/** Hears of the password that has to be taken away when the page is left. */
	onOpen?: ( uuid: string | null ) => void;
	signal?: AbortSignal;
}

/** A trip, and whether its password is gone. When it is not, it is refused from `expires` (seconds) on and taken away then. */
export interface FinishedTrip {
	trip: Trip;
	removed: boolean;
	expires: number;
}

/**
 * Makes a temporary application password, asks with it who the user is, and takes it away whatever happens. Writes to the
 * site, so call it only on a click that says so. Throws a `ServerError` when the password cannot be made.
 */
export async function runTrip( options: TripOptions ): Promise< FinishedTrip > {
	const { server, world, signal, onOpen } = options;
	// Not stopped by the signal: a password that was made without our hearing of it could not be taken away at once.
	const { uuid, authorization, expires, wasInUse } = await server.call(
		'ws401_trip_start',
		TripStartSchema,
		{ consent: '1' }
	);
	onOpen?.( uuid );
	let seen: Pick< Trip, 'exchanges' | 'xmlrpc' | 'inside' > | null = null;
	let failure: unknown = null;
	try {
		seen = await ask( options, authorization );
	} catch ( error ) {
		failure = error;
	}
	const existed = await endTrip( server, uuid );
	onOpen?.( null );
	if ( ! seen ) {
		throw failure;
	}
	if ( signal?.aborted ) {
		throw new ServerError( 'aborted', '' );
	}
	return {
		trip: {
			...seen,
			wasInUse,
			interrupted: existed === false || world.now() / 1000 > expires,
		},
		removed: existed !== null,
		expires,
	};
}

/** Whether it was still there; null when that could not be asked. */
async function endTrip(
	server: Server,
	uuid: string
): Promise< boolean | null > {
	try {
		const { existed } = await server.call(
			'ws401_trip_end',
			TripEndSchema,
			{ uuid }
		);
		return existed;
	} catch {
		return null;
	}
}

async function ask(
	{
		server,
		world,
		site,
		probes,
		xmlrpc,
		lookInside,
		onExchange,
		signal,
	}: TripOptions,
	authorization: string
): Promise< Pick< Trip, 'exchanges' | 'xmlrpc' | 'inside' > > {
	const secrets = { 'application-password': authorization };
	const nonce = () => server.restNonce();
	const vantages: Vantages = {
		browser: createBrowserVantage( server, world, nonce, secrets ),
		loopback: createLoopbackVantage( server, world.now, nonce, secrets ),
	};
	const exchanges = await runProbes(
		probes,
		vantages,
		onExchange ?? ( () => {} ),
		signal
	);
	const isRefused = exchanges.some(
		( exchange ) => exchange.response && ! isAsExpected( exchange )
	);
	if ( signal?.aborted || ! isRefused ) {
		return { exchanges, xmlrpc: null, inside: null };
	}
	const url = xmlrpcUrl( site );
	return {
		exchanges,
		xmlrpc:
			xmlrpc && new URL( url ).origin === world.origin
				? await askXmlrpc( url, authorization, world, signal )
				: null,
		inside: lookInside ? await lookInside( vantages ) : null,
	};
}
