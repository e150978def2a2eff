import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import { FRESH_NONCE_ENDPOINT, freshNonceFrom } from '../../diagnosis/probes';
import { createBrowserVantage } from '../../transport/browser';
import { createLoopbackVantage } from '../../transport/loopback';
import { LONGEST_PATIENCE } from '../../transport/loopback-call';
import type { BrowserWorld } from '../../transport/send-request';
import type { Server } from '../../transport/server';
import type { Secrets } from '../../transport/vantage';
import type { Vantages } from './run-probes';

/** Seconds a server is given to answer itself, however fast it answers others. */
const LEAST_PATIENCE = 4;

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
	const browser = createBrowserVantage( server, world, nonceFor, secrets );
	let slowest = 0;
	return {
		async browser( ...asked ) {
			const exchange = await browser( ...asked );
			slowest = Math.max(
				slowest,
				exchange.response ? exchange.duration : 0
			);
			return exchange;
		},
		loopback: createLoopbackVantage(
			server,
			world.now,
			nonceFor,
			secrets,
			() => patienceAfter( slowest )
		),
	};
}

/**
 * Seconds a server waits for its own answer: many times as long as it took to answer the browser. On a server with a single worker
 * that answer never comes, and everybody waits for it.
 */
const patienceAfter = ( slowest: number ): number =>
	slowest === 0
		? LONGEST_PATIENCE
		: Math.min(
				LONGEST_PATIENCE,
				Math.max( LEAST_PATIENCE, Math.ceil( ( slowest * 6 ) / 1000 ) )
			);
