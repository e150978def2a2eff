import { planFollowUps, planEarly, planProbes } from '../../diagnosis/probes';
import type {
	Evidence,
	Exchange,
	Probe,
	GivenFacts,
} from '../../diagnosis/evidence/types';
import { type AheadServer, callAhead } from './call-ahead';
import { type EarlyProbes, sendEarly } from './early-probes';
import { readEcho } from '../../transport/echo';
import { askAhead, giveBack, keepBrought } from './ask-ahead';
import { createVantages } from './create-vantages';
import { fetchFacts, type MisshapenFact } from './fetch-facts';
import {
	judgeFilesOf,
	readAlsoFor,
	readFilesOf,
	sentTo,
	type FilesRead,
} from './files-beside';
import { Pace } from './pace';
import type { Vantages } from './run-probes';
import { sendLoggedIn } from './send-logged-in';
import { tracingPastedLogins } from './trace-pasted-login';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import type { Secrets } from '../../transport/vantage';
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
	let evidence: Evidence | null = null;
	const ahead = callAhead( server, world.now );
	const vantages = createVantages(
		ahead,
		world,
		() => evidence?.exchanges ?? null,
		secretsOf( login, content )
	);
	const surroundings = world.surroundings?.();
	const early = startEarly( server, world, vantages, progress, signal );
	const { facts, misshapen, ...came } = await fetchFacts( server, signal, {
		ahead: true,
	} );
	keepBrought( ahead, came.ahead );
	const start: Evidence = {
		...facts,
		page: {
			...pageOf( world ),
			surroundings: await surroundings,
		},
		browserEcho: null,
		loopbackEcho: null,
		exchanges: [],
		htaccess: null,
		given,
		accounts: null,
	};
	evidence = start;
	progress.onFacts( start, misshapen );
	const { site, page, account } = start;
	if ( ! site || ! account || ! page ) {
		throw wrongShapeError( misshapen[ 0 ]?.where ?? 'site' );
	}

	// Comes while the probes are on their way.
	void loadSight();
	const { files, sent } = await sendInRounds(
		start,
		planProbes( { site, page, account } ),
		tracingPastedLogins(
			{ ...vantages, browser: early.send },
			ahead,
			world.now
		),
		ahead,
		{ progress, signal },
		( current ) => {
			evidence = current;
		}
	);
	if ( signal?.aborted ) {
		void giveBack( ahead, sent.exchanges ?? [] );
		return sent;
	}
	const tidied = giveBack( ahead, sent.exchanges ?? [] );
	const sight = await loadSight();
	const sighted = await sight?.seeOrigins( sent, {
		server,
		vantages,
		now: world.now,
		signal,
	} );
	const seen = { ...sent, exchanges: sighted ?? sent.exchanges };
	await tidied;
	return {
		...seen,
		htaccess: await judgeFilesOf( files(), seen, world, signal ),
	};
}

/** What came with a given request, for those who send it. */
const secretsOf = (
	login: string | null,
	content: string | null
): Secrets => ( {
	...( login !== null && { 'application-password': login, bearer: login } ),
	...( content !== null && { content } ),
} );

const pageOf = ( { origin, now }: BrowserWorld ) => ( {
	origin,
	secure: origin.startsWith( 'https:' ),
	time: now(),
} );

/** Sends what need not wait for the facts. */
function startEarly(
	{ restRoot }: Server,
	world: BrowserWorld,
	vantages: Vantages,
	{ onPlan, onExchange }: Progress,
	signal?: AbortSignal
): EarlyProbes {
	const probes =
		restRoot === undefined ? [] : planEarly( restRoot, pageOf( world ) );
	if ( probes.length > 0 ) {
		onPlan( probes );
	}
	return sendEarly( probes, vantages.browser, onExchange, signal );
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
): Promise< { files: () => FilesRead; sent: Evidence } > {
	let evidence = start;
	let exchanges: Exchange[] = [];
	let planned = first;
	let files: FilesRead | null = null;
	const pace = new Pace( undefined, progress.onRest );
	askAhead( server, planned, signal );
	for ( let round = 0; round < ROUNDS && planned.length > 0; round++ ) {
		progress.onPlan( planned );
		if ( files !== null ) {
			// What is asked now may lie in another folder.
			const read: Awaited< FilesRead > = await files;
			const also: Awaited< FilesRead > =
				read && readAlsoFor( read, sentTo( exchanges ), planned );
			files = also && Promise.resolve( also );
		}
		const asked = [ ...sentTo( exchanges ), ...planned ];
		exchanges = [
			...exchanges,
			...( await sendLoggedIn(
				server,
				planned,
				vantages,
				progress,
				signal,
				{
					canAskItself: exchanges.some( isAnsweredLoopback ),
					pace,
					beside: () =>
						( files ??= readFilesOf(
							server,
							asked,
							signal,
							start.site
						) ),
				}
			) ),
		];
		evidence = withExchanges( evidence, exchanges );
		onEvidence( evidence );
		planned = signal?.aborted ? [] : planFollowUps( evidence );
	}
	return {
		files: () =>
			files ?? readFilesOf( server, sentTo( exchanges ), signal ),
		sent: evidence,
	};
}

const isAnsweredLoopback = ( { probe, response }: Exchange ) =>
	probe.vantage === 'loopback' && response !== null;

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
