import assert from 'node:assert/strict';

import { diagnose, judgeAgain, readsOf } from '../../src/diagnosis/judging';
import type { Proof } from '../../src/diagnosis/engine/judge-again';
import type { CheckId, Evidence } from '../../src/diagnosis/evidence/types';
import { verifyFinding } from '../../src/run/verify/verify-finding';
import type { Session } from '../sandbox/session';

/** What “Verify” says now of a finding that a diagnosis made. */
export async function verified(
	check: CheckId,
	evidence: Evidence,
	{ server, world, vantages: { browser, loopback } }: Session
): Promise< Proof > {
	const claim = diagnose( evidence ).findings.find(
		( each ) => each.check === check
	)?.finding;
	assert.ok( claim && browser && loopback, `"${ check }" found nothing.` );
	return verifyFinding( {
		check,
		claim,
		evidence,
		server,
		world,
		vantages: { browser, loopback },
		judge: { judgeAgain, readsOf },
		onExchange: () => {},
	} );
}
