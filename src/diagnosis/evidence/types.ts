/**
 * The shapes everything else hangs on. Plain data only: evidence can be saved as JSON and judged again.
 */

import type { CredentialFacts } from './credential-facts';
import type { Component, Exchange, Station } from './exchange-types';
import type {
	AccountFacts,
	ComponentFacts,
	HeaderEcho,
	HookCallback,
	PageFacts,
	RecordedRequest,
	ServerFacts,
	SiteFacts,
} from './fact-types';
import type { HtaccessEvidence } from './htaccess-finding';
import type { AccountMatrix } from './account-matrix';

export type * from './exchange-types';
export type * from './fact-types';
export type { HtaccessEvidence };

/**
 * All that probes and server facts brought back. Null = not known, which is never a pass.
 */
export interface Evidence {
	site: SiteFacts | null;
	server: ServerFacts | null;
	components: ComponentFacts | null;
	hooks: HookCallback[] | null;
	account: AccountFacts | null;
	credentials: CredentialFacts | null;
	page: PageFacts | null;
	browserEcho: HeaderEcho | null;
	loopbackEcho: HeaderEcho | null;
	exchanges: Exchange[] | null;
	/** The .htaccess files on the way, and what they make of the exchanges. */
	htaccess: HtaccessEvidence | null;
	/** The case to explain, when the user gave one; an empty list when the recorder ran and nothing failed. */
	recorded: RecordedRequest[] | null;
	/** What several accounts are answered, when the user compared them. */
	accounts: AccountMatrix | null;
}

export type EvidenceKey = keyof Evidence;

export type Severity = 'error' | 'warning' | 'info';

/** One thing to do. */
export interface Step {
	text: string;
	/** A screen of this site or a page of documentation. */
	link?: { url: string; label: string };
	/** Exact text to copy. */
	snippet?: { language: string; where: string; code: string };
}

export interface Remediation {
	/** In order of least cost. */
	steps: Step[];
	/** What it trades away in security or comfort; empty when nothing. */
	tradeOff: string;
	/** Ids of the exchanges that must turn out as expected for the remedy to be proven. */
	verify: string[];
	/** Why nothing on this page can prove it, one sentence; absent where Verify can. */
	unverifiable?: string;
}

/** What a claim rests on, so that a reader can check it. */
export type Because =
	| { kind: 'exchange'; id: string; note: string }
	| { kind: 'fact'; note: string };

/**
 * How sure it is who did something. `proven`: seen, and the request passes without it; `traced`: seen; `likely`: signs only; null:
 * it is not known, or not a component's doing.
 */
export type Certainty = 'proven' | 'traced' | 'likely' | null;

export interface Finding {
	severity: Severity;
	/** Absent where the finding is not about a refusal. */
	certainty?: Certainty;
	/** One sentence a site owner understands. */
	summary: string;
	/** One more sentence for developers: file:line, hook, header. Empty when there is none. */
	detail: string;
	because: Because[];
	remediation: Remediation;
	/** Where on the request's path the answer came from. */
	station: Station;
	/** Candidates or the proven origin; empty when it is no component's doing. */
	suspects: Suspect[];
}

/** A component that may have answered, with how sure we are. */
export interface Suspect {
	component: Component;
	/** 0…1; 1 only after a trace or isolation has shown it. */
	suspicion: number;
	file: string;
	line: number;
	where: string;
}

/** The answer of one check. */
export type CheckResult = {
	id: string;
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
	/** How sure it is who did what the headline says. */
	certainty: Certainty;
	/** Where that was seen; null when it was not. */
	origin: Suspect | null;
	/** Fails, most severe and likeliest first. */
	findings: { check: string; finding: Finding }[];
	results: CheckResult[];
	correctRefusals: CorrectRefusal[];
}
