/**
 * What is found, where it comes from and what to do: apart from evidence, which contains findings about .htaccess files itself.
 */
import type { Component, Station } from './exchange-types';

export type Severity = 'error' | 'warning' | 'info';

/** One thing to do. */
export interface Step {
	/** What this option is called, in a few words; absent only in a step that belongs to the option before it, or where there is nothing to choose from. */
	title?: string;
	text: string;
	/** A screen of this site or a page of documentation. */
	link?: { url: string; label: string };
	/** Exact text to copy. */
	snippet?: { language: string; where: string; code: string };
	/** What this one trades away, where others cost something else; absent where nothing, or where `Remediation` says it for all. */
	tradeOff?: string;
	/** Done after the step before it, as part of the same option; absent where it is an option of its own. */
	isThen?: true;
	/** Trades nothing away, whatever `Remediation` says of the others: it opens nothing. */
	isFree?: true;
	/** A search for the plugin, which the page offers as a button where there is a request that it can repeat. */
	isSearch?: true;
}

export interface Remediation {
	/** In order of least cost. */
	steps: Step[];
	/** What an option trades away in security or comfort that does not say its own and is not free; empty when nothing. */
	tradeOff: string;
	/** Ids of the exchanges that must turn out as expected for the remedy to be proven. */
	verify: string[];
	/** Why nothing on this page can prove it, one sentence; absent where Verify can. */
	unverifiable?: string;
}

/** What a claim rests on, so that a reader can check it. */
export type Because =
	| { kind: 'exchange'; id: string; note: string }
	/** `isCode`: as code says it, not in words. */
	| { kind: 'fact'; note: string; isCode?: true };

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
