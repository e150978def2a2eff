import { __, _n, sprintf } from '@wordpress/i18n';
import type { Check } from './define-check';
import { isAnswered, isAsExpected } from '../exchange/find-exchange';
import { givenTried } from './given-tried';
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

/** Ids of the exchanges a finding rests on; none when there is no finding. */
function citedIn( result: CheckResult ): string[] {
	return result.outcome === 'fail'
		? result.finding.because.flatMap( ( reason ) =>
				reason.kind === 'exchange' ? [ reason.id ] : []
			)
		: [];
}

/** Whether an answer should have come. A front page may lead to another website, and a browser tells nothing of that. */
const isMissed = ( { probe }: Exchange ) =>
	probe.vantage === 'browser' && probe.endpoint !== 'front-page';

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
	if ( odd.length > 0 ) {
		return sprintf(
			/* translators: %d: number of requests. */
			_n(
				'%d request was answered differently than on a healthy site, and no cause we know fits.',
				'%d requests were answered differently than on a healthy site, and no cause we know fits.',
				odd.length,
				'who-said-401'
			),
			odd.length
		);
	}
	if ( evidence.recorded && evidence.recorded.length > 0 ) {
		return givenTried( evidence );
	}
	return null;
}
