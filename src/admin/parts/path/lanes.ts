import { isAsExpected } from '../../../diagnosis/exchange/find-exchange';
import type {
	Evidence,
	Exchange,
	Finding,
} from '../../../diagnosis/evidence/types';
import { type Stop, stationsOf } from './stations-of';
import { stationsOfExchange } from './stations-of-exchange';

/** The way of one sender's request. */
export interface Lane {
	exchange: Exchange;
	stops: Stop[];
	/** It did not come back as it should. */
	isBad: boolean;
}

/** The failing request that a finding rests on; one that somebody else gets through with, where there is such a one. */
function failingOf( { because }: Finding, all: readonly Exchange[] ) {
	const cited = because.flatMap( ( reason ) =>
		reason.kind === 'exchange' ? [ reason.id ] : []
	);
	const failing = all.filter(
		( each ) => cited.includes( each.probe.id ) && ! isAsExpected( each )
	);
	return failing.find( ( each ) => passingLike( each, all ) ) ?? failing[ 0 ];
}

/** The same request from somebody who gets through; nobody else's says what makes the difference. */
function passingLike( { probe }: Exchange, all: readonly Exchange[] ) {
	return all.find(
		( each ) =>
			each.probe.url === probe.url &&
			each.probe.method === probe.method &&
			each.probe.id !== probe.id &&
			each.response !== null &&
			each.response.status < 400 &&
			isAsExpected( each )
	);
}

/**
 * Where nobody else sent the same: a request of somebody else that got through, which the finding itself sets against the failing one.
 * It says whom the site lets in, so its own route stands at its end.
 */
const setAgainst = (
	{ because }: Finding,
	failing: Exchange,
	all: readonly Exchange[]
) =>
	all.find(
		( each ) =>
			each.probe.route !== null &&
			( each.probe.credential !== failing.probe.credential ||
				each.probe.vantage !== failing.probe.vantage ) &&
			each.response !== null &&
			each.response.status < 400 &&
			isAsExpected( each ) &&
			because.some(
				( reason ) =>
					reason.kind === 'exchange' && reason.id === each.probe.id
			)
	);

/** Its route, as a label; null where it has none. */
const endpointOf = ( { probe }: Exchange ) =>
	probe.route?.split( '?' )[ 0 ] ?? null;

/**
 * Where the failing request stopped, and beside it the same request of somebody who gets through, else one that the finding sets against
 * it: the difference is the diagnosis. None where the finding rests on no failing request.
 */
export function lanesOf(
	finding: Finding,
	evidence: Pick< Evidence, 'exchanges' | 'server' >
): Lane[] {
	const all = evidence.exchanges ?? [];
	const failing = failingOf( finding, all );
	if ( ! failing ) {
		return [];
	}
	const stops = stationsOf( finding, evidence, 'unknown' ).map( ( stop ) =>
		stop.station === 'endpoint'
			? { ...stop, label: endpointOf( failing ) ?? stop.label }
			: stop
	);
	const passing =
		passingLike( failing, all ) ?? setAgainst( finding, failing, all );
	return [
		{ exchange: failing, stops, isBad: true },
		...( passing
			? [
					{
						exchange: passing,
						// The same columns, under the same names.
						stops: stops.map( ( stop ) => ( {
							...stop,
							...( stop.station === 'endpoint'
								? {
										label:
											endpointOf( passing ) ?? stop.label,
									}
								: {} ),
							passage:
								stationsOfExchange( passing, all ).find(
									( { station } ) => station === stop.station
								)?.passage ?? 'passed',
						} ) ),
						isBad: false,
					},
				]
			: [] ),
	];
}
