import { __ } from '@wordpress/i18n';

import { hasProxyBetween } from '../../../diagnosis/exchange';
import { isAsExpected } from '../../../diagnosis/exchange/find-exchange';
import type {
	Evidence,
	Finding,
	Station,
} from '../../../diagnosis/evidence/types';

/** What became of the request at one station; `at-fault`: it was let through, but not as it should be. */
export type Passage =
	'passed' | 'answered' | 'at-fault' | 'not-reached' | 'unknown';

export interface Stop {
	station: Station;
	label: string;
	passage: Passage;
}

/** What of a run shows where its requests went. */
type Seen = Pick< Evidence, 'exchanges' | 'server' >;

/** In travel order. */
export const ORDER: Station[] = [
	'browser',
	'proxy',
	'web-server',
	'php',
	'wordpress',
	'plugin',
	'endpoint',
];

/** What a station is called: plugins by name where a finding names them, the endpoint by its route. */
export function labelOf(
	station: Station,
	finding: Finding | null,
	evidence: Seen | null
): string {
	switch ( station ) {
		case 'browser':
			return __( 'Browser', 'who-said-401' );
		case 'proxy':
			return __( 'Proxy', 'who-said-401' );
		case 'web-server':
			return __( 'Web server', 'who-said-401' );
		case 'php':
			return __( 'PHP', 'who-said-401' );
		case 'wordpress':
			return __( 'WordPress', 'who-said-401' );
		case 'plugin':
			return pluginLabel( finding );
		case 'endpoint':
			return endpointLabel( finding, evidence );
	}
}

/** Those that were seen to answer, by name; a station is nobody's whose part is only suspected. */
function pluginLabel( finding: Finding | null ): string {
	const seen =
		finding?.station === 'plugin'
			? finding.suspects.filter( ( { suspicion } ) => suspicion >= 1 )
			: [];
	const names = [ ...new Set( seen.map( ( s ) => s.component.name ) ) ];
	return names.length === 0
		? __( 'Plugins', 'who-said-401' )
		: names.join( __( ',', 'who-said-401' ) + ' ' );
}

/** The exchanges that a finding rests on. */
function citedBy( finding: Finding | null, evidence: Seen | null ) {
	const ids = ( finding?.because ?? [] ).flatMap( ( reason ) =>
		reason.kind === 'exchange' ? [ reason.id ] : []
	);
	return ( evidence?.exchanges ?? [] ).filter( ( { probe } ) =>
		ids.includes( probe.id )
	);
}

/** The route of the first exchange the finding rests on that failed; some are cited because they work. */
function endpointLabel(
	finding: Finding | null,
	evidence: Seen | null
): string {
	const cited = citedBy( finding, evidence );
	const exchange =
		cited.find( ( each ) => ! isAsExpected( each ) ) ?? cited[ 0 ];
	return (
		exchange?.probe.route?.split( '?' )[ 0 ] ??
		__( 'Endpoint', 'who-said-401' )
	);
}

/** A proxy is drawn only where something speaks for one. */
function hasProxy( finding: Finding | null, evidence: Seen | null ): boolean {
	return (
		finding?.station === 'proxy' ||
		hasProxyBetween( evidence?.server ?? null, evidence?.exchanges ?? [] )
	);
}

/**
 * The stations of a request in travel order. With a finding: where it was answered, and what it passed before; where the finding rests
 * on no request that failed, which station is at fault, for then none was stopped there. Without one, all stations let it through, or
 * nothing is known.
 */
export function stationsOf(
	finding: Finding | null,
	evidence: Seen | null,
	otherwise: 'passed' | 'unknown'
): Stop[] {
	const isStopped = citedBy( finding, evidence ).some(
		( each ) => ! isAsExpected( each )
	);

	function passageOf( station: Station ): Passage {
		if ( ! finding ) {
			return otherwise;
		}
		const at = ORDER.indexOf( station );
		const answeredAt = ORDER.indexOf( finding.station );
		if ( at === answeredAt ) {
			return isStopped ? 'answered' : 'at-fault';
		}
		if ( at < answeredAt ) {
			return 'passed';
		}
		return isStopped ? 'not-reached' : 'unknown';
	}

	return ORDER.filter(
		( station ) => station !== 'proxy' || hasProxy( finding, evidence )
	).map( ( station ) => ( {
		station,
		label: labelOf( station, finding, evidence ),
		passage: passageOf( station ),
	} ) );
}
