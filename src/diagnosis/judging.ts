/** Everything that judges: one chunk of the page, loaded when the first answers are in. The engine is handed the causes here. */
import { checks } from './causes';
import { diagnose as diagnoseBy } from './engine/diagnose';
import type { Claim } from './engine/finding-exchanges';
import {
	judgeAgain as judgeAgainBy,
	type Proof,
	readsOf as readsOfAmong,
} from './engine/judge-again';
import type { CheckId, Evidence, EvidenceKey, Verdict } from './evidence/types';

export { suspicionOf } from './refusal/suspicion';

/** The verdict of all checks: see `engine/diagnose`. */
export function diagnose( evidence: Evidence ): Verdict {
	return diagnoseBy( evidence, checks );
}

/** One finding judged again: see `engine/judge-again`. */
export function judgeAgain(
	check: CheckId | null,
	claim: Claim,
	evidence: Evidence,
	repeated: readonly string[]
): Proof {
	return judgeAgainBy( check, claim, evidence, repeated, checks );
}

/** The evidence a check looks at; none for no check. */
export function readsOf( check: CheckId | null ): readonly EvidenceKey[] {
	return readsOfAmong( check, checks );
}
