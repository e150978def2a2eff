import { judgeTrip } from '../../src/diagnosis/credentials/judge-trip';
import { planTrip } from '../../src/diagnosis/credentials/plan-trip';
import type { TripVerdict } from '../../src/diagnosis/credentials/trip';
import type { Evidence, Probe } from '../../src/diagnosis/evidence/types';
import { collectEvidence } from '../../src/run/diagnose/collect-evidence';
import { lookInside } from '../../src/transport/credentials/look-inside';
import {
	runTrip,
	type FinishedTrip,
	type TripOptions,
} from '../../src/run/try-password/run-trip';
import { fetchFacts } from '../../src/run/diagnose/fetch-facts';
import { findGate } from '../../src/transport/sandbox/gate';
import { startRun } from '../../src/transport/sandbox/run';
import type { BrowserWorld } from '../../src/transport/send-request';
import type { Server } from '../../src/transport/server';
import type { RunningSite } from '../env/running-site';
import type { Session } from '../sandbox/session';

/** The outside world of a page of that site; requests of a trip never carry a cookie. */
export function worldOf( site: RunningSite ): BrowserWorld {
	return {
		fetch,
		now: Date.now,
		origin: new URL( site.url ).origin,
	};
}

/** What the server says of itself; a failure of the test when it says nothing. */
export async function credentialsOf( session: Session ) {
	const { facts, misshapen } = await fetchFacts( session.server );
	if ( ! facts.credentials || ! facts.site ) {
		throw new Error( `Misshapen: ${ JSON.stringify( misshapen ) }` );
	}
	return facts.credentials;
}

/** A whole diagnosis of the site. */
export function diagnosisEvidence(
	site: RunningSite,
	session: Session
): Promise< Evidence > {
	return collectEvidence( {
		server: session.server,
		world: {
			...worldOf( site ),
			fetch: ( ( input: string, init: RequestInit = {} ) =>
				init.credentials === 'same-origin'
					? session.fetch( input, init )
					: fetch( input, init ) ) as typeof fetch,
		},
		given: null,
		progress: {
			onFacts: () => {},
			onPlan: () => {},
			onExchange: () => {},
		},
	} );
}

/** A look inside, in a run of its own, as the page takes it. */
export function insideOf(
	session: Session,
	server: Server,
	probe: Probe
): NonNullable< TripOptions[ 'lookInside' ] > {
	return async ( vantages ) => {
		const run = await startRun( server, vantages, Date.now, undefined, {
			brief: true,
		} );
		try {
			const gate = await findGate( run, session.ajaxUrl, probe.vantage );
			if ( gate.kind === 'closed' ) {
				throw new Error( 'No receipts came back.' );
			}
			return await lookInside( run, probe, gate.carrier );
		} finally {
			await run.end();
		}
	};
}

/** What can be chosen about a trip. */
export interface TripChoice {
	/** Whether to look inside. */
	inside?: boolean;
	/** Stand-ins for the server and the world, for what goes wrong on the way. */
	server?: Server;
	world?: BrowserWorld;
}

/** Takes a round trip as the page does, and judges it. */
export async function takeTrip(
	site: RunningSite,
	session: Session,
	{ inside = false, server = session.server, world }: TripChoice = {}
): Promise< { finished: FinishedTrip; verdict: TripVerdict } > {
	const evidence = await diagnosisEvidence( site, session );
	if ( ! evidence.site || ! evidence.page ) {
		throw new Error( 'The site says nothing of itself.' );
	}
	const probes = planTrip( evidence.site, evidence.page );
	const [ first ] = probes;
	if ( ! first ) {
		throw new Error( 'A trip without a request.' );
	}
	const finished = await runTrip( {
		server,
		world: world ?? worldOf( site ),
		site: evidence.site,
		probes,
		xmlrpc: evidence.credentials?.xmlrpc ?? false,
		lookInside: inside ? insideOf( session, server, first ) : null,
	} );
	return { finished, verdict: judgeTrip( finished.trip, evidence ) };
}
