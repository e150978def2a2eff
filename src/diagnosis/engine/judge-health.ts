import { __, _n, sprintf } from '@wordpress/i18n';
import type { Check } from './define-check';
import { OF_GIVEN, UNEXPLAINED } from './about-given';
import { isAnswered, isAsExpected } from '../exchange/find-exchange';
import type { CheckResult, Evidence, Exchange } from '../evidence/types';

function firstUndecided(
	checks: readonly Check[],
	results: CheckResult[]
): CheckResult | undefined {
	const deciding = new Set(
		checks.filter( ( check ) => check.deciding ).map( ( { id } ) => id )
	);
	return results.find(
		( { id, outcome } ) =>
			outcome === 'error' ||
			( outcome === 'unknown' && deciding.has( id ) )
	);
}

/** Ids of the exchanges a finding explains; none when there is no finding, or one that says that nothing is explained. */
function citedIn( result: CheckResult ): string[] {
	return result.outcome === 'fail' && result.id !== UNEXPLAINED
		? result.finding.because.flatMap( ( reason ) =>
				reason.kind === 'exchange' ? [ reason.id ] : []
			)
		: [];
}

/** Whether an answer should have come. Front page and feed may lead to another website, and a browser tells nothing of that. */
const isMissed = ( { probe }: Exchange ) =>
	probe.vantage === 'browser' &&
	probe.endpoint !== 'front-page' &&
	probe.endpoint !== 'feed';
/** Whether something can be said of a given request all the same. */
const isUnexplained = ( results: readonly CheckResult[] ) =>
	results.some(
		( { id, outcome } ) => id === UNEXPLAINED && outcome === 'fail'
	);

/** What is not known of a given request that no cause explains; null where none was given. */
function unexplained(
	{ given }: Evidence,
	results: readonly CheckResult[]
): string | null {
	const found = results.find( ( { id } ) => id === UNEXPLAINED );
	if ( found?.outcome === 'fail' ) {
		return found.finding.summary;
	}
	return given && given.length > 0
		? __(
				'The failing request is not explained by what was tried.',
				'who-said-401'
			)
		: null;
}

/**
 * Why a site without a finding can still not be called healthy, in one sentence; null when it can.
 */
export function judgeHealth(
	evidence: Evidence,
	checks: readonly Check[],
	results: CheckResult[]
): string | null {
	const open = firstUndecided( checks, results );
	if ( open?.outcome === 'error' ) {
		return sprintf(
			/* translators: 1: id of the check, 2: message of the error. */
			__(
				'Cannot tell: the check “%1$s” broke off (%2$s).',
				'who-said-401'
			),
			open.id,
			open.message
		);
	}
	if ( open?.outcome === 'unknown' ) {
		return sprintf(
			/* translators: %s: one sentence saying what is missing. */
			__( 'Cannot tell whether all is well. %s', 'who-said-401' ),
			open.reason
		);
	}
	const explained = new Set( results.flatMap( citedIn ) );
	const odd = ( evidence.exchanges ?? [] ).filter(
		( exchange ) =>
			! explained.has( exchange.probe.id ) &&
			! isAsExpected( exchange ) &&
			( isAnswered( exchange ) || isMissed( exchange ) )
	);
	const isGivens = odd.every( ( { probe } ) =>
		OF_GIVEN.test( probe.endpoint )
	);
	if ( odd.length > 0 && ! ( isGivens && isUnexplained( results ) ) ) {
		const answered = odd.filter( isAnswered );
		return answered.length === 0
			? unansweredSentence( odd.length )
			: strangeSentence( answered.length );
	}
	return unexplained( evidence, results );
}

/** Of requests that nobody answered nothing can be said but that. */
const unansweredSentence = ( count: number ): string =>
	sprintf(
		/* translators: %d: number of requests. */
		_n(
			'Cannot tell whether all is well: %d request got no answer. Check everything again, when the site is less busy if it is slow now.',
			'Cannot tell whether all is well: %d requests got no answer. Check everything again, when the site is less busy if it is slow now.',
			count,
			'who-said-401'
		),
		count
	);

const strangeSentence = ( count: number ): string =>
	sprintf(
		/* translators: %d: number of requests. */
		_n(
			'%d request was answered differently than on a healthy site, and no cause we know fits.',
			'%d requests were answered differently than on a healthy site, and no cause we know fits.',
			count,
			'who-said-401'
		),
		count
	);
