import pLimit from 'p-limit';

import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { __ } from '@wordpress/i18n';

import { notSent } from '../../transport/send-request';
import type { SendProbe } from '../../transport/vantage';
import { type Halt, Pace } from './pace';

/** Requests from the browser at once: few enough for a small shared host. */
const AT_ONCE = 4;

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
 * Sends every probe and hands each exchange over as it comes in. First the browser's anonymous ones, then its others, then the
 * loopbacks one by one: a loopback needs two workers, and never has to wait for a request of ours. Once one was answered
 * (`canAskItself`) they go out beside the browser's. How fast, and when no more are sent, `pace` says.
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
	}: { canAskItself?: boolean; pace?: Pace } = {}
): Promise< Exchange[] > {
	const exchanges = new Map< string, Exchange >();

	async function run(
		send: SendProbe,
		batch: readonly Probe[],
		concurrency: number
	) {
		const limit = pLimit( concurrency );
		await Promise.all(
			batch.map( ( probe ) =>
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
			)
		);
	}

	const fromBrowser = probes.filter( ( p ) => p.vantage === 'browser' );
	const isAnonymous = ( p: Probe ) => p.credential === 'none';
	const runLoopbacks = () =>
		run(
			vantages.loopback,
			probes.filter( ( p ) => p.vantage === 'loopback' ),
			1
		);
	const beside = canAskItself ? runLoopbacks() : null;
	await run( vantages.browser, fromBrowser.filter( isAnonymous ), AT_ONCE );
	await run(
		vantages.browser,
		fromBrowser.filter( ( p ) => ! isAnonymous( p ) ),
		AT_ONCE
	);
	await ( beside ?? runLoopbacks() );
	return probes.flatMap( ( { id } ) => exchanges.get( id ) ?? [] );
}
