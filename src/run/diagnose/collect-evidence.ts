import {
	FRESH_NONCE_ENDPOINT,
	freshNonceFrom,
	isAsExpected,
	planFollowUps,
	planProbes,
} from '../../diagnosis/probes';
import type {
	Evidence,
	Exchange,
	Probe,
	GivenFacts,
} from '../../diagnosis/evidence/types';
import {
	ChallengeSchema,
	EchoTicketSchema,
} from '../../transport/action-schemas';
import { addressToRead } from '../../transport/address-to-read';
import { createBrowserVantage } from '../../transport/browser';
import type { Secrets } from '../../transport/vantage';
import { type AheadServer, callAhead } from './call-ahead';
import { asksForHeaders, readEcho } from '../../transport/echo';
import { fetchFacts, type MisshapenFact } from './fetch-facts';
import {
	judgeFilesOf,
	readFilesOf,
	sentTo,
	type FilesRead,
} from './files-beside';
import { createLoopbackVantage } from '../../transport/loopback';
import { Pace } from './pace';
import { runProbes, type Vantages } from './run-probes';
import { tracingPastedLogins } from './trace-pasted-login';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import { wrongShapeError } from '../../transport/server-error';

/** Follow-ups may call for follow-ups; the plan ends by itself long before this. */
const ROUNDS = 4;

/** What a run tells while it is under way. */
export interface Progress {
	onFacts: ( evidence: Evidence, misshapen: MisshapenFact[] ) => void;
	/** More probes than before will be sent. */
	onPlan: ( probes: readonly Probe[] ) => void;
	/** One exchange came in; one with the same id replaces the earlier one. */
	onExchange: ( exchange: Exchange ) => void;
	/** The site asked to be left alone for so many seconds, which it now is. */
	onRest?: ( seconds: number ) => void;
}

export interface Collection {
	server: Server;
	world: BrowserWorld;
	/** The case to explain, when the user gave one. */
	given: GivenFacts[] | null;
	/** The Authorization header that came with it: sent once, kept nowhere. */
	login?: string | null;
	/** The content that came with it, as JSON: sent once, as a dry run, and kept nowhere. */
	content?: string | null;
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
	given,
	login = null,
	content = null,
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
			surroundings: await world.surroundings?.(),
		},
		browserEcho: null,
		loopbackEcho: null,
		exchanges: [],
		htaccess: null,
		given,
		accounts: null,
	};
	progress.onFacts( evidence, misshapen );
	const { site, page, account } = evidence;
	if ( ! site || ! account || ! page ) {
		throw wrongShapeError( misshapen[ 0 ]?.where ?? 'site' );
	}

	const ahead = callAhead( server, world.now );
	const vantages = createVantages( ahead, world, () => evidence.exchanges, {
		...( login !== null && {
			'application-password': login,
			bearer: login,
		} ),
		...( content !== null && { content } ),
	} );
	// Comes while the probes are on their way.
	void loadSight();
	const { files } = await sendInRounds(
		evidence,
		planProbes( { site, page, account } ),
		tracingPastedLogins( vantages, ahead, world.now ),
		ahead,
		{ progress, signal },
		( current ) => {
			evidence = current;
		}
	);
	if ( signal?.aborted ) {
		return evidence;
	}
	const sight = await loadSight();
	const sighted = await sight?.seeOrigins( evidence, {
		server,
		vantages,
		now: world.now,
		signal,
	} );
	evidence = { ...evidence, exchanges: sighted ?? evidence.exchanges };
	return {
		...evidence,
		htaccess: await judgeFilesOf( files(), evidence, world, signal ),
	};
}

/** What finds out who answered. Where it cannot be loaded, the answers are judged as they are. */
const loadSight = () => import( './see-origins' ).catch( () => null );

/** Sends the planned probes, and those that their answers call for, until none does. */
async function sendInRounds(
	start: Evidence,
	first: readonly Probe[],
	vantages: Vantages,
	server: AheadServer,
	{ progress, signal }: Pick< Collection, 'progress' | 'signal' >,
	onEvidence: ( evidence: Evidence ) => void
): Promise< { files: () => FilesRead } > {
	let evidence = start;
	let exchanges: Exchange[] = [];
	let planned = first;
	let files: FilesRead | null = null;
	const pace = new Pace( undefined, progress.onRest );
	askAhead( server, planned, signal );
	for ( let round = 0; round < ROUNDS && planned.length > 0; round++ ) {
		progress.onPlan( planned );
		if ( round > 0 ) {
			// Beside the requests: they take as long as a round.
			files ??= readFilesOf(
				server,
				[ ...sentTo( exchanges ), ...planned ],
				signal
			);
		}
		exchanges = [
			...exchanges,
			...( await sendLoggedIn(
				server,
				planned,
				vantages,
				progress,
				signal,
				{ canAskItself: exchanges.some( isAnsweredLoopback ), pace }
			) ),
		];
		evidence = withExchanges( evidence, exchanges );
		onEvidence( evidence );
		planned = signal?.aborted ? [] : planFollowUps( evidence );
	}
	return {
		files: () =>
			files ?? readFilesOf( server, sentTo( exchanges ), signal ),
	};
}

const isAnsweredLoopback = ( { probe, response }: Exchange ) =>
	probe.vantage === 'loopback' && response !== null;

/** Asks for the tickets and challenges that probes are going to need, so that none has to wait for its own. */
function askAhead(
	server: AheadServer,
	probes: readonly Probe[],
	signal?: AbortSignal
): void {
	for ( const probe of probes ) {
		const { dryRun, url } = probe;
		if ( asksForHeaders( probe ) ) {
			server.ahead(
				'ws401_echo_ticket',
				EchoTicketSchema,
				undefined,
				signal
			);
		}
		if ( dryRun ) {
			// Not the permit itself: it is noted on the site until it is used, and may turn out not to be needed.
			const address = addressToRead( url );
			if ( address !== null ) {
				server.ahead(
					'ws401_challenge',
					ChallengeSchema,
					{ url: address },
					signal
				);
			}
		}
	}
}

/** The two vantages of the page; `exchangesSoFar` is where a nonce that a probe fetched is taken from. */
export function createVantages(
	server: Server,
	world: BrowserWorld,
	exchangesSoFar: () => readonly Exchange[] | null,
	secrets: Secrets = {}
): Vantages {
	const nonceFor = ( probe: Probe ) =>
		( probe.endpoint === FRESH_NONCE_ENDPOINT
			? freshNonceFrom( exchangesSoFar() ?? [] )
			: null ) ?? server.restNonce();
	return {
		browser: createBrowserVantage( server, world, nonceFor, secrets ),
		loopback: createLoopbackVantage( server, world.now, nonceFor, secrets ),
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
	signal?: AbortSignal,
	options: { canAskItself?: boolean; pace?: Pace } = {}
): Promise< Exchange[] > {
	// eslint-disable-next-line @wordpress/no-unused-vars-before-return -- A login during the first round counts.
	const loginsBefore = server.logins();
	const first = await runProbes(
		probes,
		vantages,
		progress.onExchange,
		signal,
		options
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
		signal,
		options.pace ? { pace: options.pace } : {}
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
