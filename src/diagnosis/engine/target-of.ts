import { bringsPastedLogin, isAsExpected, isRealSave } from '../probes';
import type { Exchange, Finding } from '../evidence/types';

/** WordPress's own answer to a nonce that does not count (rest_cookie_check_errors in wp-includes/rest-api.php). */
const REFUSED_NONCE = 'rest_cookie_invalid_nonce';

/**
 * Whether what was refused is a nonce that an earlier page handed out, with every plugin on. A trial sends that same nonce, so leaving
 * plugins out of the trial changes nothing about it: neither a failure nor a success would say anything. Where a trace saw
 * that a component and not WordPress gave this answer, leaving it out does tell.
 */
function restsOnEarlierNonce( { response, receipt }: Exchange ): boolean {
	const kind = receipt?.origin?.component.kind;
	return (
		response?.code === REFUSED_NONCE &&
		( kind === undefined || kind === 'core' || kind === 'unknown' )
	);
}

/**
 * Whether somebody was seen to refuse it who lets it pass another time, with everything on. A trial that passes without a plugin says
 * nothing then, and an innocent one would be accused beside the one that was seen.
 */
function isByTurns( { sight, receipt }: Exchange ): boolean {
	return (
		( sight?.turns !== undefined || sight?.again !== undefined ) &&
		( receipt?.origin ?? null ) !== null
	);
}

/** Whether a search can explain an exchange: it was answered, with an error, from elsewhere or with a page, though it should not have been. */
export function isSearchable( exchange: Exchange ): boolean {
	const { probe, response } = exchange;
	return (
		// A login that was pasted is gone after the run.
		! bringsPastedLogin( probe ) &&
		// Nothing but the user sends it again.
		! isRealSave( probe ) &&
		! isAsExpected( exchange ) &&
		! restsOnEarlierNonce( exchange ) &&
		! isByTurns( exchange ) &&
		response !== null &&
		( response.status >= 400 ||
			response.redirected ||
			// An error with a good status.
			response.code !== null ||
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
