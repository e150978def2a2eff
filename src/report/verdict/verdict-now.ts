import { __, _n, sprintf } from '@wordpress/i18n';

import type {
	CheckId,
	CheckResult,
	Evidence,
	Finding,
	Suspect,
	Verdict,
} from '../../diagnosis/evidence/types';
import { failedAmong } from '../../diagnosis/exchange/failed-among';
import { targetOf } from '../../diagnosis/engine/target-of';
import { type EndedSearch, isStopped } from './ended-search';
import { type Sure, sureOf, sureText } from './sure';
import { isOver, withSearch } from './with-search';

export type Status =
	| 'problem'
	| 'probable'
	| 'several'
	| 'stopped'
	| 'fixed'
	| 'healthy'
	/** Nothing is wrong now, but the history has something of late. */
	| 'recorded'
	| 'unclear';

/** The verdict as of now: what page, path, checks and report say. */
export interface VerdictNow extends Verdict {
	status: Status;
	/** The finding that makes the headline; null where there is none, or where it is over. */
	main: Verdict[ 'findings' ][ number ] | null;
	/** The check behind the headline, also when it is over. */
	check: CheckId | null;
	/** The other findings. */
	others: Verdict[ 'findings' ];
	/** Null where nothing is claimed about anybody. */
	sure: Sure | null;
	/** When it began and what changed then, from the history; empty where that is not known. */
	began: string;
	/** The headline of a finding that is over; empty when none is. */
	before: string;
	/** How many requests had to work for that. */
	wanted: number;
	/** Whether the search that has ended is about the headline's finding: its claim then stands here and nowhere else. */
	isSearched: boolean;
}

interface Given {
	verdict: Verdict;
	/** What the diagnosis judged. */
	evidence: Pick< Evidence, 'exchanges' >;
	search: EndedSearch | null;
	/** Checks whose finding was proven to be over. */
	fixed: readonly CheckId[];
	/** When the diagnosis’s main finding began, in a sentence; absent or empty where that is not known. */
	began?: string;
	/** What the history has of late, for a check that finds nothing wrong; absent or null where it has nothing. */
	recorded?: { headline: string; began: string } | null;
}

function statusOf(
	{ kind }: Verdict,
	finding: Finding | null,
	search: EndedSearch | null
): Status {
	if ( ! finding || kind === 'undetermined' ) {
		return kind === 'healthy' ? 'healthy' : 'unclear';
	}
	if ( search && isOver( search.outcome ) ) {
		return 'unclear';
	}
	const isolation = search?.outcome.isolation;
	if ( isolation?.kind === 'found' && isolation.culprits.length > 1 ) {
		return 'several';
	}
	// What was proven before stays proven.
	if ( search && isStopped( search ) && finding.certainty !== 'proven' ) {
		return 'stopped';
	}
	return finding.certainty === 'likely' ? 'probable' : 'problem';
}

/** The component that was seen, with its place in the code. */
function originOf( { suspects }: Finding ): Suspect | null {
	return suspects.find( ( { suspicion } ) => suspicion >= 1 ) ?? null;
}

function resultNow(
	result: CheckResult,
	findings: Verdict[ 'findings' ],
	fixed: readonly CheckId[]
): CheckResult {
	const { id, title } = result;
	if ( fixed.includes( id ) ) {
		return { id, title, outcome: 'pass' };
	}
	const found = findings.find( ( { check } ) => check === id );
	return found && result.outcome === 'fail'
		? { ...result, finding: found.finding }
		: result;
}

/** The finding that the headline is: the gravest, or the one that says what is not known. */
const mainOf = (
	{ kind, headline }: Verdict,
	findings: Verdict[ 'findings' ]
): Verdict[ 'findings' ][ number ] | undefined =>
	kind === 'problem'
		? findings[ 0 ]
		: findings.find( ( { finding } ) => finding.summary === headline );

/** What is shown by asking again: requests that work, out of all that failed, or a fact that holds. */
function fixedHeadline(
	{ remediation: { verify } }: Finding,
	results: readonly CheckResult[],
	check: CheckId,
	failed: number
): string {
	if ( verify.length === 0 ) {
		return sprintf(
			/* translators: %s: what holds now, e.g. "The clocks of server and browser agree". */
			__( 'This is true now: %s', 'who-said-401' ),
			results.find( ( { id } ) => id === check )?.title ?? ''
		);
	}
	return failed > verify.length
		? sprintf(
				/* translators: 1: number of requests that were sent again. 2: number of requests that had failed. */
				_n(
					'%1$d of %2$d requests that failed was sent again and works now',
					'%1$d of %2$d requests that failed were sent again and work now',
					verify.length,
					'who-said-401'
				),
				verify.length,
				failed
			)
		: sprintf(
				/* translators: %d: number of requests. */
				_n(
					'%d request that failed now works',
					'%d requests that failed now work',
					verify.length,
					'who-said-401'
				),
				verify.length
			);
}

/**
 * What holds now, from what the diagnosis found, what a search added, and which findings were proven to be over since. Everything that
 * states the verdict reads it from here, so that nothing contradicts it.
 */
export function verdictNow( {
	verdict,
	evidence,
	search,
	fixed,
	began = '',
	recorded = null,
}: Given ): VerdictNow {
	const late = verdict.kind === 'healthy' ? recorded : null;
	// Of the requests that a finding cites, a search explains the one it has repeated, and no other: these may have causes of their own.
	const about = search
		? verdict.findings.find(
				( { finding } ) =>
					targetOf( finding, evidence.exchanges ?? [] )?.probe.id ===
					search.outcome.probe.id
			)?.check
		: undefined;
	const findings = verdict.findings.map( ( each ) =>
		search && each.check === about
			? { ...each, finding: withSearch( each.finding, search ) }
			: each
	);
	const results = verdict.results.map( ( result ) =>
		resultNow( result, findings, fixed )
	);
	const first = mainOf( verdict, findings );
	const others = findings.filter( ( each ) => each !== first );
	if ( first && fixed.includes( first.check ) ) {
		return {
			...verdict,
			status: 'fixed',
			headline: fixedHeadline(
				first.finding,
				verdict.results,
				first.check,
				failedAmong( evidence.exchanges ?? [] ).length
			),
			certainty: null,
			origin: null,
			findings: others,
			results,
			main: null,
			check: first.check,
			others,
			sure: null,
			began: '',
			before: first.finding.summary,
			wanted: first.finding.remediation.verify.length,
			isSearched: first.check === about,
		};
	}
	const own = first && first.check === about ? search : null;
	return {
		...verdict,
		status:
			! first && late
				? 'recorded'
				: statusOf( verdict, first?.finding ?? null, own ),
		headline: first
			? first.finding.summary
			: ( late?.headline ?? verdict.headline ),
		certainty: first ? ( first.finding.certainty ?? null ) : null,
		origin: first ? originOf( first.finding ) : null,
		findings,
		results,
		main: first ?? null,
		check: first?.check ?? null,
		others,
		sure: first ? sureOf( first.finding, own ) : null,
		began: first ? began : ( late?.began ?? '' ),
		before: '',
		wanted: 0,
		isSearched: own !== null,
	};
}

/** How sure the headline is, as one sentence; empty where nothing is claimed. */
export const sureSentence = ( { sure }: VerdictNow ): string =>
	sureText( sure );
