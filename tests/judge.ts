import type { Check } from '../src/diagnosis/engine/define-check';
import { exchangesBehind } from '../src/diagnosis/engine/finding-exchanges';
import { judgeAgain } from '../src/diagnosis/engine/judge-again';
import { runCheck } from '../src/diagnosis/engine/run-check';
import { expectApproved } from './approved';
import type {
	CheckResult,
	Evidence,
	Finding,
} from '../src/diagnosis/evidence/types';

/** A sentence ends, has nothing left to fill in, and does not start or end in the air. */
const SENTENCE = /^(?!.*%(\d\$)?[sd])\S.*[.?!”]$/s;

/** What every finding owes its reader, whichever check it comes from. */
function judgeFinding(
	check: Check,
	finding: Finding,
	evidence: Evidence
): void {
	const sent = ( evidence.exchanges ?? [] ).map( ( { probe } ) => probe.id );
	expect( finding.summary ).toMatch( SENTENCE );
	expect( finding.because ).not.toHaveLength( 0 );
	for ( const because of finding.because ) {
		expect( because.note ).not.toBe( '' );
		if ( because.kind === 'exchange' ) {
			expect( sent ).toContain( because.id );
		}
	}
	expect( finding.remediation.steps ).not.toHaveLength( 0 );
	const { steps } = finding.remediation;
	// To switch a plugin off is for when there is nothing narrower: the last step, and it says so.
	steps.forEach( ( { text }, index ) => {
		if ( /\bdeactivate\b/i.test( text ) ) {
			expect( text ).toMatch( /If there is none|has no setting/ );
			expect( index ).toBe( steps.length - 1 );
		}
	} );
	for ( const { text, link, snippet } of steps ) {
		expect( text ).toMatch( /^(?!.*%(\d\$)?[sd]).*[.:?!”]$/s );
		expect( link?.url ?? 'https://' ).toMatch( /^https?:\/\// );
		expect( snippet?.code ?? 'none' ).not.toBe( '' );
	}
	// What rests on exchanges demands some of them; what rests on facts alone is proven by the check judged again on new facts.
	expect( finding.remediation.verify.length > 0 ).toBe(
		finding.because.some( ( { kind } ) => kind === 'exchange' )
	);
	// Where nothing on the page can prove it, it says why, in a sentence.
	expect( finding.remediation.unverifiable ?? 'It can.' ).toMatch( SENTENCE );
	// A remedy that changes nothing proves nothing: Verify of any finding of any check stays red.
	const again = exchangesBehind( finding );
	expect(
		judgeAgain( check.id, finding, evidence, again, [ check ] )
	).toEqual( expect.objectContaining( { isProven: false, stale: [] } ) );
	for ( const id of finding.remediation.verify ) {
		expect( sent ).toContain( id );
	}
}

/** All that a check says, what tells one answer from another first. */
function saidBy( result: CheckResult ) {
	switch ( result.outcome ) {
		case 'fail':
			return { fail: result.finding.summary, ...result.finding };
		case 'unknown':
			return { unknown: result.reason, missing: result.missing };
		case 'error':
			return { error: result.message };
		case 'pass':
			return 'pass';
	}
}

/**
 * Runs one check the way the diagnosis does, and holds its finding to what every finding owes its reader.
 */
export function judge( check: Check, evidence: Evidence ): CheckResult {
	const { result } = runCheck( check, evidence );
	if ( result.outcome === 'fail' ) {
		judgeFinding( check, result.finding, evidence );
	}
	expectApproved( `checks/${ check.id }.yaml`, saidBy( result ) );
	return result;
}

/** The finding of a check that must fail. */
export function findingOf( check: Check, evidence: Evidence ): Finding {
	const result = judge( check, evidence );
	if ( result.outcome !== 'fail' ) {
		throw new Error(
			`Expected a finding, got ${ JSON.stringify( result ) }.`
		);
	}
	return result.finding;
}
