import type { CheckId } from './check-id';
import type { EvidenceKey } from './evidence';
import type { Certainty, Finding, Suspect } from './finding';

/** The answer of one check. */
export type CheckResult = {
	id: CheckId;
	title: string;
} & (
	| { outcome: 'pass' }
	| { outcome: 'fail'; finding: Finding }
	| { outcome: 'unknown'; missing: EvidenceKey[]; reason: string }
	| { outcome: 'error'; message: string }
);

/** A refusal that a healthy site answers with too, and why it is right. */
export interface CorrectRefusal {
	exchange: string;
	status: number;
	why: string;
}

/** What the whole evidence amounts to. */
export interface Verdict {
	/**
	 * `problem`: at least one error or warning; `healthy`: every deciding check passed;
	 * `undetermined`: too little evidence to say either.
	 */
	kind: 'problem' | 'healthy' | 'undetermined';
	/** One sentence. */
	headline: string;
	/** What a check that found nothing wrong did not ask, in a sentence: nothing is claimed of it. Empty where something is wrong or unknown, or a failing request was given. */
	notAsked: string;
	/** How sure it is who did what the headline says. */
	certainty: Certainty;
	/** Where that was seen; null when it was not. */
	origin: Suspect | null;
	/** Fails, most severe and likeliest first. */
	findings: { check: CheckId; finding: Finding }[];
	results: CheckResult[];
	correctRefusals: CorrectRefusal[];
}
