import pLimit from 'p-limit';

import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { __ } from '@wordpress/i18n';

import { notSent } from '../../transport/send-request';
import type { SendProbe } from '../../transport/vantage';
import { type Halt, Pace } from './pace';

/** Requests from the browser at once: few enough for a small shared host. */
const AT_ONCE = 4;

/** What is handed over at once for the server to send to itself: two go in one call (`createLoopbackCall`), which sends no second one beside it. */
const LOOPBACKS = 2;

export interface Vantages {
	browser: SendProbe;
	loopback: SendProbe;
}

const WHY_NOT_SENT: Record< Halt, () => string > = {
	'asked-too-often': () =>
		__(
			'Not sent: the site said that it is asked too often, and another request would make that worse.',
			'who-said-401'
		),
	'no-answer-in-time': () =>
		__(
			'Not sent: the REST API has answered no request of this kind in time, and another one would keep the site busier still.',
			'who-said-401'
		),
};

function keptBack( probe: Probe, why: Halt ): Exchange {
	return {
		probe,
		...notSent( WHY_NOT_SENT[ why ](), 0 ),
		reachedEndpoint: false,
		receipt: null,
	};
}

/**
 * Sends every probe and hands each exchange over as it comes in. First the browser's anonymous ones, then its others (one with a login
 * waits for the visitor's answer at its address, see `createCookieGuard`), then the loopbacks, which keep more than one worker busy
 * and never have to wait for a request of ours. Once one was answered (`canAskItself`) they go out beside
 * the browser's. `beside` is one more request, of ours, which takes its turn after the browser's. How fast, and when no more are
 * sent, `pace` says.
 *
 * @return The exchanges in the order of the probes. Stopped half way, those that were finished.
 */
export async function runProbes(
	probes: readonly Probe[],
	vantages: Vantages,
	onExchange: ( exchange: Exchange ) => void,
	signal?: AbortSignal,
	{
		canAskItself = false,
		pace = new Pace(),
		beside,
	}: {
		canAskItself?: boolean;
		pace?: Pace;
		beside?: () => Promise< unknown >;
	} = {}
): Promise< Exchange[] > {
	const exchanges = new Map< string, Exchange >();

	async function run(
		send: SendProbe,
		batch: readonly Probe[],
		concurrency: number,
		last?: () => Promise< unknown >
	) {
		const limit = pLimit( concurrency );
		await Promise.all( [
			...batch.map( ( probe ) =>
				limit( async () => {
					if ( signal?.aborted ) {
						return;
					}
					const halted = pace.haltFor( probe );
					const exchange: Exchange = halted
						? keptBack( probe, halted )
						: await pace.send(
								() => send( probe, signal ),
								limit,
								signal
							);
					if ( exchange.failure?.kind === 'aborted' ) {
						return;
					}
					exchanges.set( probe.id, exchange );
					onExchange( exchange );
				} )
			),
			limit( async () => ( signal?.aborted ? null : last?.() ) ),
		] );
	}

	const fromBrowser = probes.filter( ( p ) => p.vantage === 'browser' );
	const isAnonymous = ( p: Probe ) => p.credential === 'none';
	const runLoopbacks = () =>
		run(
			vantages.loopback,
			probes.filter( ( p ) => p.vantage === 'loopback' ),
			LOOPBACKS
		);
	const loopbacks = canAskItself ? runLoopbacks() : null;
	await run(
		vantages.browser,
		[
			...fromBrowser.filter( isAnonymous ),
			...fromBrowser.filter( ( p ) => ! isAnonymous( p ) ),
		],
		AT_ONCE,
		beside
	);
	await ( loopbacks ?? runLoopbacks() );
	return probes.flatMap( ( { id } ) => exchanges.get( id ) ?? [] );
}
