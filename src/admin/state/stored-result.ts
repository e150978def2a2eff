import { diagnose } from '../../diagnosis/judging';
import type { Evidence } from '../../diagnosis/evidence/types';
import { redactEvidence } from '../../report';
import { createRedactor } from '../../report/redact';
import { claimOf } from '../../report/isolation/claim';
import { nextSteps } from '../../report/isolation/next-steps';
import type { SearchOutcome } from '../../run/find-plugin/search-outcome';
import type { Kept, Owner, PageState, Result } from './page-state';

/** What lies in the browser: what was measured. What is said about it is worked out again. */
interface Stored {
	result: Omit< Result, 'verdict' >;
	outcome: SearchOutcome | null;
	verifications: PageState[ 'verifications' ];
}

/** Without secrets: the probes are sent again from what is kept here, to the site they were sent to, so its address stays. */
export function storedText( { result, endedSearch, verifications }: Kept ) {
	if ( ! result ) {
		throw new Error( 'There is no result to keep.' );
	}
	const redactor = createRedactor( { hidesAddresses: false } );
	const { evidence, finishedAt, duration, partial, rested } = result;
	const stored: Stored = {
		result: {
			evidence: redactEvidence( evidence, redactor ),
			finishedAt,
			duration,
			partial,
			...( rested === undefined ? {} : { rested } ),
		},
		outcome: endedSearch && redactor.data( endedSearch.outcome ),
		verifications: Object.fromEntries(
			Object.entries( verifications )
				.filter(
					( [ , { state, error } ] ) => state === 'done' && ! error
				)
				.map( ( [ name, each ] ) => [
					name,
					{ ...each, exchanges: redactor.data( each.exchanges ) },
				] )
		),
	};
	return JSON.stringify( stored );
}

/**
 * What was stored, judged again.
 *
 * @throws {Error} Where the text is not what `storedText` wrote.
 */
export function readStored( text: string, owner: Owner ): Kept {
	const { result, outcome, verifications }: Stored = JSON.parse( text );
	const evidence: Evidence = result.evidence;
	return {
		result: {
			...result,
			verdict: diagnose( evidence ),
			isRecalled: true,
		},
		endedSearch: outcome && {
			outcome,
			claim: claimOf( outcome ),
			remediation: nextSteps( outcome, {
				adminUrl: owner.adminUrl,
				pluginsUrl: owner.pluginsUrl,
				plugins: evidence.components?.plugins ?? [],
			} ),
		},
		verifications,
	};
}
