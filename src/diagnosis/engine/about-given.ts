import { citingGiven } from '../exchange/because';
import type { CheckId, Evidence, Finding } from '../evidence/types';

/** The check that says what is not known of a given request. */
export const UNEXPLAINED: CheckId = 'given-unexplained';

/** Endpoints under which a given request, or what stands at its address, was asked. */
export const OF_GIVEN =
	/^(?:given|as-sender|saved-for-real|login-page|xml-rpc)/;

/** Whether a finding is about the request that was given: it rests on it, or on what came back when that was repeated. */
export function isAboutGiven(
	{ check, finding }: { check: CheckId; finding: Finding },
	{ given, exchanges }: Evidence
): boolean {
	const facts = ( given ?? [] )
		.slice( 0, 1 )
		.flatMap( citingGiven )
		.map( ( { note } ) => note );
	return (
		finding.severity !== 'info' &&
		( check.startsWith( 'given-' ) ||
			finding.because.some( ( because ) =>
				because.kind === 'fact'
					? facts.includes( because.note )
					: exchanges?.some(
							( { probe } ) =>
								probe.id === because.id &&
								OF_GIVEN.test( probe.endpoint )
						)
			) )
	);
}
