import { bringsPastedLogin } from '../../diagnosis/probes';
import type { SendProbe } from '../../transport/vantage';
import type { Sender } from '../../transport/sandbox/run';
import type { Server } from '../../transport/server';
import { ServerError } from '../../transport/server-error';
import type { Vantages } from './run-probes';

/**
 * Vantages that have a request with a login that was pasted watched from the start: a login is sent once and never again, so who
 * refuses it can be seen then or not at all. Everything else goes out as it did, and so does this where the site lets nobody look.
 *
 * @param vantages How requests are sent.
 * @param server   Whom to ask for leave to look.
 * @param now      Milliseconds.
 */
export function tracingPastedLogins(
	vantages: Vantages,
	server: Server,
	now: () => number
): Vantages {
	let look: Promise< Sender | null > | null = null;

	async function begin( signal?: AbortSignal ): Promise< Sender | null > {
		// Loaded when there is a login to watch; where it does not come, the login goes out as it would.
		const looking = await import( '../../transport/sandbox/run' ).catch(
			() => null
		);
		try {
			return looking
				? await looking.startLook( server, vantages, now, signal )
				: null;
		} catch ( error ) {
			if ( error instanceof ServerError && error.kind !== 'aborted' ) {
				return null;
			}
			throw error;
		}
	}

	const watched =
		( plain: SendProbe ): SendProbe =>
		async ( probe, signal, sandbox ) => {
			if ( sandbox || ! bringsPastedLogin( probe ) ) {
				return plain( probe, signal, sandbox );
			}
			look ??= begin( signal );
			const sender = await look;
			if ( ! sender ) {
				return plain( probe, signal );
			}
			const { id, exchange } = await sender.send( probe, {
				enabled: new Set( sender.plugins ),
				trace: true,
				isAsGiven: true,
				...( signal ? { signal } : {} ),
			} );
			// Kept back, not sent: an ordinary dry run has one more way of showing that we listen.
			if ( exchange.failure?.kind === 'not-listening' ) {
				return plain( probe, signal );
			}
			const { receipt } = exchange;
			return {
				...exchange,
				receipt: receipt?.probe === id ? receipt : null,
			};
		};

	return {
		browser: watched( vantages.browser ),
		loopback: watched( vantages.loopback ),
	};
}
