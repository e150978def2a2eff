import { __, _n, sprintf } from '@wordpress/i18n';
import type { Check } from './define-check';
import { isAboutGiven, UNEXPLAINED } from './about-given';
import { judgeHealth } from './judge-health';
import { notAskedSentence } from './not-asked';
import { runCheck } from './run-check';
import { withSearchIfAny } from './search-steps';
import { toldOnce } from './told-once';
import type {
	CorrectRefusal,
	Evidence,
	Finding,
	Severity,
	Verdict,
} from '../evidence/types';

const SEVERITIES: Severity[] = [ 'error', 'warning', 'info' ];

/** Refusals that a healthy site answers with too, and why they are right. */
function correctRefusalsIn( { exchanges }: Evidence ): CorrectRefusal[] {
	return ( exchanges ?? [] ).flatMap( ( { probe, response } ) =>
		response &&
		response.status >= 400 &&
		probe.expects.statuses.includes( response.status )
			? [
					{
						exchange: probe.id,
						status: response.status,
						why: probe.expects.why,
					},
				]
			: []
	);
}

/**
 * What the evidence amounts to. Never throws: a check that crashes has the outcome `error`.
 *
 * @param evidence What probes and server facts brought back.
 * @param checks   All checks unless told otherwise; their order breaks ties between findings of the same severity.
 */
export function diagnose(
	evidence: Evidence,
	checks: readonly Check[]
): Verdict {
	const ran = checks.map( ( check ) => runCheck( check, evidence ) );
	const explained = new Set( ran.flatMap( ( { explains } ) => explains ) );
	const found = ran
		.flatMap( ( { result } ) =>
			result.outcome === 'fail' && ! explained.has( result.id )
				? [ { check: result.id, finding: result.finding } ]
				: []
		)
		.sort(
			( a, b ) =>
				SEVERITIES.indexOf( a.finding.severity ) -
				SEVERITIES.indexOf( b.finding.severity )
		);
	const isExplained = found.some( ( each ) =>
		isAboutGiven( each, evidence )
	);
	const findings = toldOnce(
		found.filter( ( { check } ) => ! isExplained || check !== UNEXPLAINED ),
		evidence
	).map( ( { check, finding } ) => ( {
		check,
		finding: withSearchIfAny( finding, evidence ),
	} ) );
	const results = ran.map( ( { result } ) => result );
	const correctRefusals = correctRefusalsIn( evidence );
	const worst = findings[ 0 ];
	if ( worst && worst.finding.severity !== 'info' ) {
		return {
			kind: 'problem',
			headline: worst.finding.summary,
			notAsked: '',
			certainty: worst.finding.certainty ?? null,
			origin:
				worst.finding.suspects.find(
					( { suspicion } ) => suspicion >= 1
				) ?? null,
			findings,
			results,
			correctRefusals,
		};
	}
	const doubt = judgeHealth( evidence, checks, results );
	return {
		kind: doubt === null ? 'healthy' : 'undetermined',
		headline:
			doubt ??
			( worst
				? notedHeadline( worst.finding )
				: healthyHeadline( correctRefusals.length ) ),
		notAsked:
			doubt === null
				? notAskedSentence(
						evidence,
						findings.map( ( { check } ) => check )
					)
				: '',
		certainty: null,
		origin: null,
		findings,
		results,
		correctRefusals,
	};
}

/** What a note tells is no fault, and yet not how a healthy site answers. */
function notedHeadline( { summary }: Finding ): string {
	return sprintf(
		/* translators: %s: one or more sentences. */
		__(
			'Everything that was checked works, but this is good to know: %s',
			'who-said-401'
		),
		summary
	);
}

function healthyHeadline( refusals: number ): string {
	return refusals === 0
		? __(
				'Everything that was checked works: every request was answered as on a healthy site.',
				'who-said-401'
			)
		: sprintf(
				/* translators: %d: number of refusals. */
				_n(
					'Everything that was checked works. %d request was refused, and that is correct.',
					'Everything that was checked works. %d requests were refused, and that is correct.',
					refusals,
					'who-said-401'
				),
				refusals
			);
}
