import { type Claim, exchangesBehind } from './finding-exchanges';
import type { Check } from './define-check';
import { isAsExpected } from '../exchange/find-exchange';
import { remarkOn } from './remark-on';
import { runCheck } from './run-check';
import type { CheckId, Evidence, EvidenceKey } from '../evidence/types';

/** Whether a finding is over: its own check, judged again over what is known now. */
export interface Proof {
	/**
	 * True only when every exchange that was sent again came back as expected where the finding demands it, and the check, judged
	 * again, finds nothing. Evidence that is missing now proves nothing.
	 */
	isProven: boolean;
	/** What holds then: the title of the check. */
	condition: string;
	/** Why it is not proven, one sentence; empty when it is, or when the answers say so themselves. */
	reason: string;
	/** Ids of exchanges that the finding demands and that did not come back as expected. */
	odd: string[];
	/** Ids of exchanges that the finding rests on by now and that are older than the question. They have to be sent again first. */
	stale: string[];
}

/** The evidence a check looks at; none for no check. */
export function readsOf(
	check: CheckId | null,
	checks: readonly Check[]
): readonly EvidenceKey[] {
	const asked = checks.find( ( { id } ) => id === check );
	return asked ? [ ...asked.needs, ...asked.uses ] : [];
}

/**
 * Judges one finding again.
 *
 * @param  check    Id of the check it comes from; null for a claim about answers alone, such as a change of a file.
 * @param  claim    What the check said before.
 * @param  evidence Facts as they are now, and all exchanges, those that were sent again in place of the earlier ones.
 * @param  repeated Ids of the exchanges that were sent again.
 * @param  checks   All checks.
 * @throws {Error} When there is no such check.
 */
export function judgeAgain(
	check: CheckId | null,
	claim: Claim,
	evidence: Evidence,
	repeated: readonly string[],
	checks: readonly Check[]
): Proof {
	const asked = checks.find( ( { id } ) => id === check );
	if ( check !== null && ! asked ) {
		throw new Error( `There is no check "${ check }".` );
	}
	const result = asked && runCheck( asked, evidence ).result;
	const odd = claim.remediation.verify.filter( ( id ) => {
		const exchange = evidence.exchanges?.find(
			( { probe } ) => probe.id === id
		);
		return ! exchange || ! isAsExpected( exchange );
	} );
	const restsOn = [
		...exchangesBehind( claim ),
		...( result?.outcome === 'fail'
			? exchangesBehind( result.finding )
			: [] ),
	];
	return {
		isProven: ( ! result || result.outcome === 'pass' ) && odd.length === 0,
		condition: asked?.title ?? '',
		reason: result ? remarkOn( result ) : '',
		odd,
		stale: [ ...new Set( restsOn ) ].filter(
			( id ) => ! repeated.includes( id )
		),
	};
}
