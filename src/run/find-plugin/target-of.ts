import { bringsPastedLogin, isAsExpected } from '../../diagnosis/probes';
import type { Exchange, Finding } from '../../diagnosis/evidence/types';

/** Whether a search can explain an exchange: it was answered, with an error, from elsewhere or with a page, though it should not have been. */
export function isSearchable( exchange: Exchange ): boolean {
	const { probe, response } = exchange;
	return (
		// A login that was pasted is gone after the run.
		! bringsPastedLogin( probe ) &&
		! isAsExpected( exchange ) &&
		response !== null &&
		( response.status >= 400 ||
			response.redirected ||
			( probe.route !== null && ! response.json ) )
	);
}

/** Stations behind which plugins run; what answers before them is not theirs. */
const BEHIND: Finding[ 'station' ][] = [
	'php',
	'wordpress',
	'plugin',
	'endpoint',
];

/** The exchange a finding's search would repeat: the first it rests on that failed; null when plugins cannot be the reason. */
export function targetOf(
	finding: Finding,
	exchanges: readonly Exchange[]
): Exchange | null {
	if ( ! BEHIND.includes( finding.station ) ) {
		return null;
	}
	const ids = [
		...finding.because.flatMap( ( because ) =>
			because.kind === 'exchange' ? [ because.id ] : []
		),
		...finding.remediation.verify,
	];
	return (
		ids
			.map( ( id ) => exchanges.find( ( { probe } ) => probe.id === id ) )
			.find(
				( exchange ): exchange is Exchange =>
					exchange !== undefined && isSearchable( exchange )
			) ?? null
	);
}
