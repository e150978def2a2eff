import {
	FRESH_NONCE_ENDPOINT,
	freshNonceFrom,
	isAsExpected,
	planFollowUps,
	planProbes,
} from '../diagnosis/probes';
import type {
	Evidence,
	Exchange,
	Probe,
	RecordedRequest,
} from '../diagnosis/types';
import { createBrowserVantage } from './browser';
import { readEcho } from './echo';
import { fetchFacts, type MisshapenFact } from './fetch-facts';
import { createLoopbackVantage } from './loopback';
import { runProbes, type Vantages } from './run-probes';
import type { BrowserWorld } from './send-request';
import type { Server } from './server';
import { wrongShapeError } from './server-error';

/** Follow-ups may call for follow-ups; the plan ends by itself long before this. */
const ROUNDS = 4;

/** What a run tells while it is under way. */
export interface Progress {
	onFacts: ( evidence: Evidence, misshapen: MisshapenFact[] ) => void;
	/** More probes than before will be sent. */
	onPlan: ( probes: readonly Probe[] ) => void;
	/** One exchange came in; one with the same id replaces the earlier one. */
	onExchange: ( exchange: Exchange ) => void;
}

export interface Collection {
	server: Server;
	world: BrowserWorld;
	/** The case to explain, when the user gave one. */
	recorded: RecordedRequest[] | null;
	progress: Progress;
	signal?: AbortSignal;
}

/**
 * Everything a diagnosis needs: facts, the planned probes, and the probes their answers call for.
 * Throws a `ServerError` when the facts cannot be had or the run is stopped.
 */
export async function collectEvidence( {
	server,
	world,
	recorded,
	progress,
	signal,
}: Collection ): Promise< Evidence > {
	const { facts, misshapen } = await fetchFacts( server, signal );
	let evidence: Evidence = {
		...facts,
		page: {
			origin: world.origin,
			secure: world.origin.startsWith( 'https:' ),
			time: world.now(),
		},
		browserEcho: null,
		loopbackEcho: null,
		exchanges: [],
		htaccess: null,
		recorded,
	};
	progress.onFacts( evidence, misshapen );
	const { site, page, account } = evidence;
	if ( ! site || ! account || ! page ) {
		throw wrongShapeError( misshapen[ 0 ]?.where ?? 'site' );
	}

	const vantages = createVantages( server, world, () => evidence.exchanges );
	let planned = planProbes( { site, page, account } );
	let exchanges: Exchange[] = [];
	for ( let round = 0; round < ROUNDS && planned.length > 0; round++ ) {
		progress.onPlan( planned );
		exchanges = [
			...exchanges,
			...( await sendLoggedIn(
				server,
				planned,
				vantages,
				progress,
				signal
			) ),
		];
		evidence = withExchanges( evidence, exchanges );
		planned = signal?.aborted ? [] : planFollowUps( evidence );
	}
	return signal?.aborted
		? evidence
		: {
				...evidence,
				htaccess: await lookAtFiles( server, evidence, world, signal ),
			};
}

/** Loaded late: it is as large as the rest of the page. What cannot be had is not known, and no reason to give the run up. */
async function lookAtFiles(
	server: Server,
	evidence: Evidence,
	{ agent = '' }: BrowserWorld,
	signal?: AbortSignal
): Promise< Evidence[ 'htaccess' ] > {
	const { site, server: facts, exchanges, browserEcho } = evidence;
	if ( ! site || ! facts ) {
		return null;
	}
	try {
		const { htaccessEvidence } = await import( './htaccess-site' );
		return await htaccessEvidence(
			server,
			{ site, server: facts, exchanges, browserEcho },
			agent,
			signal
		);
	} catch {
		return null;
	}
}

/** The two vantages of the page; `exchangesSoFar` is where a nonce that a probe fetched is taken from. */
export function createVantages(
	server: Server,
	world: BrowserWorld,
	exchangesSoFar: () => readonly Exchange[] | null
): Vantages {
	const nonceFor = ( probe: Probe ) =>
		( probe.endpoint === FRESH_NONCE_ENDPOINT
			? freshNonceFrom( exchangesSoFar() ?? [] )
			: null ) ?? server.restNonce();
	return {
		browser: createBrowserVantage( server, world, nonceFor ),
		loopback: createLoopbackVantage( server, world.now, nonceFor ),
	};
}

/**
 * Sends probes and makes sure that those with a login were sent with one: when one of them was refused, the login is proven
 * afterwards, and if it had ended, they are sent again after the user has logged in.
 */
export async function sendLoggedIn(
	server: Server,
	probes: readonly Probe[],
	vantages: Vantages,
	progress: Pick< Progress, 'onExchange' >,
	signal?: AbortSignal
): Promise< Exchange[] > {
	// eslint-disable-next-line @wordpress/no-unused-vars-before-return -- A login during the first round counts.
	const loginsBefore = server.logins();
	const first = await runProbes(
		probes,
		vantages,
		progress.onExchange,
		signal
	);
	const doubtful = first.filter(
		( exchange ) =>
			exchange.probe.credential.startsWith( 'cookie' ) &&
			! isAsExpected( exchange )
	);
	if ( doubtful.length === 0 || signal?.aborted ) {
		return first;
	}
	await server.proveLogin( signal );
	if ( server.logins() === loginsBefore ) {
		return first;
	}
	const again = await runProbes(
		doubtful.map( ( { probe } ) => probe ),
		vantages,
		progress.onExchange,
		signal
	);
	const byId = new Map( again.map( ( each ) => [ each.probe.id, each ] ) );
	return first.map( ( each ) => byId.get( each.probe.id ) ?? each );
}

/** Evidence with exchanges, and what their echoes say. */
export function withExchanges(
	evidence: Evidence,
	exchanges: Exchange[]
): Evidence {
	const echoes = exchanges.flatMap(
		( exchange ) => readEcho( exchange ) ?? []
	);
	return {
		...evidence,
		exchanges,
		browserEcho:
			echoes.find( ( { vantage } ) => vantage === 'browser' ) ?? null,
		loopbackEcho:
			echoes.find( ( { vantage } ) => vantage === 'loopback' ) ?? null,
	};
}
