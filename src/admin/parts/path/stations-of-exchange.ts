import { hasProxyBetween, stationOf } from '../../../diagnosis/exchange';
import type { Exchange, Station } from '../../../diagnosis/evidence/types';
import { labelOf, ORDER, type Passage, type Stop } from './stations-of';

/**
 * The way of one exchange: the stations it passed, the one that answered, and those it never reached. An answer of the endpoint that
 * is no error passed them all.
 *
 * @param exchange The request and its answer.
 * @param all      Exchanges of the same run, for what only a comparison shows.
 */
export function stationsOfExchange(
	exchange: Exchange,
	all: readonly Exchange[]
): Stop[] {
	const answered = stationOf( exchange, all )?.station ?? null;
	const isGood = ( exchange.response?.status ?? 500 ) < 400;
	const at = answered === null ? -1 : ORDER.indexOf( answered );

	function passageOf( station: Station ): Passage {
		if ( answered === null ) {
			return 'unknown';
		}
		const here = ORDER.indexOf( station );
		if ( here === at ) {
			return answered === 'endpoint' && isGood ? 'passed' : 'answered';
		}
		return here < at ? 'passed' : 'not-reached';
	}

	return ORDER.filter(
		( station ) =>
			station !== 'proxy' ||
			answered === 'proxy' ||
			hasProxyBetween( null, [ exchange ] )
	).map( ( station ) => ( {
		station,
		label: nameOf( station, exchange ),
		passage: passageOf( station ),
	} ) );
}

/** The plugin by name where a trace saw it, the endpoint by its route. */
function nameOf( station: Station, { probe, receipt }: Exchange ): string {
	const traced = receipt?.origin?.component;
	if ( station === 'plugin' && traced && traced.kind !== 'core' ) {
		return traced.name;
	}
	return station === 'endpoint' && probe.route !== null
		? ( probe.route.split( '?' )[ 0 ] ?? '' )
		: labelOf( station, null, null );
}
