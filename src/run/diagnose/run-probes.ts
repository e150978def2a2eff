import pLimit from 'p-limit';

import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { __ } from '@wordpress/i18n';

import { isLockOut } from '../../diagnosis/probes';
import { notSent } from '../../transport/send-request';
import type { SendProbe } from '../../transport/vantage';

/** Requests from the browser at once: few enough for a small shared host. */
const AT_ONCE = 4;

export interface Vantages {
	browser: SendProbe;
	loopback: SendProbe;
}

function keptBack( probe: Probe ): Exchange {
	return {
		probe,
		...notSent(
			__(
				'Not sent: the site said that it is asked too often, and another request would make that worse.',
				'who-said-401'
			),
			0
		),
		reachedEndpoint: false,
		receipt: null,
	};
}

/**
 * Sends every probe and hands each exchange over as it comes in. First the browser's anonymous ones, then its others, then the
 * loopbacks one by one: a loopback needs two workers, and never has to wait for a request of ours. Once one was answered
 * (`canAskItself`) they go out beside the browser's. An answer that says that the site is asked too often stops the rest.
 *
 * @return The exchanges in the order of the probes. Stopped half way, those that were finished.
 */
export async function runProbes(
	probes: readonly Probe[],
	vantages: Vantages,
	onExchange: ( exchange: Exchange ) => void,
	signal?: AbortSignal,
	{ canAskItself = false }: { canAskItself?: boolean } = {}
): Promise< Exchange[] > {
	const exchanges = new Map< string, Exchange >();
	let isLockedOut = false;

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
					const exchange: Exchange = isLockedOut
						? keptBack( probe )
						: await send( probe, signal );
					isLockedOut ||= isLockOut( exchange );
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
