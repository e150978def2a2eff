import type { Exchange, Probe } from '../../diagnosis/evidence/types';
import type { SendProbe } from '../../transport/vantage';

/** Probes that are on their way before the plan is known. */
export interface EarlyProbes {
	/** Sends as `send` does; what was sent early is not sent again. */
	send: SendProbe;
}

/**
 * Sends probes before the facts are there, so that the first answers come with them. What turns out not to be planned, at the very same
 * address, is left out of the run.
 *
 * @param probes     What to send.
 * @param send       How.
 * @param onExchange Hears of each answer at once.
 * @param signal     Stops them.
 */
export function sendEarly(
	probes: readonly Probe[],
	send: SendProbe,
	onExchange: ( exchange: Exchange ) => void,
	signal?: AbortSignal
): EarlyProbes {
	const underWay = new Map< string, [ Probe, Promise< Exchange > ] >();
	for ( const probe of probes ) {
		const exchange = send( probe, signal );
		exchange.then(
			( each ) => {
				if ( each.failure?.kind !== 'aborted' ) {
					onExchange( each );
				}
			},
			() => {}
		);
		underWay.set( probe.id, [ probe, exchange ] );
	}
	return {
		async send( probe, ...more ) {
			const [ early, exchange ] = underWay.get( probe.id ) ?? [];
			underWay.delete( probe.id );
			return early?.url === probe.url && exchange
				? { ...( await exchange ), probe }
				: send( probe, ...more );
		},
	};
}
