import type {
	Evidence,
	Exchange,
	Probe,
	GivenFacts,
	Verdict,
} from '../../diagnosis/evidence/types';
import type { Proof } from '../../diagnosis/engine/judge-again';
import type { MisshapenFact } from '../../run/diagnose/fetch-facts';
import type { EndedSearch } from '../../report/verdict/ended-search';
import type { ServerError } from '../../transport/server-error';
import type { PageSettings } from '../settings/page-settings';
import { FIRST_PLACE, type Place } from './place';

/** A finished diagnosis. */
export interface Result {
	evidence: Evidence;
	verdict: Verdict;
	/** Milliseconds since the epoch. */
	finishedAt: number;
	/** Milliseconds from the click to the verdict. */
	duration: number;
	/** Stopped or cut short by a failure of our own calls: judged on what had come in. */
	partial: boolean;
	/** Seconds for which the site was left alone because it asked for that; absent where it did not. */
	rested?: number;
	/** It was kept by the browser over a reload; absent where it is of this visit. */
	isRecalled?: true;
}

/** A diagnosis under way. */
export interface Run {
	startedAt: number;
	/** Facts have arrived when set. */
	evidence: Evidence | null;
	planned: Probe[];
	exchanges: Exchange[];
	/** The site asked to be left alone until then (milliseconds since the epoch); null where it has not. */
	restsUntil: number | null;
}

/** Whether a finding's remedy worked, as far as it was asked. */
export interface Verification {
	state: 'running' | 'done';
	exchanges: Exchange[];
	/** What it came to; null while it is asked, and when our own call failed. */
	proof: Proof | null;
	/** Our own call failed. */
	error: ServerError | null;
}

/** The one exchange that is unfolded, and a counter: asking for the same one again moves the focus again. */
export interface OpenExchange {
	id: string;
	asked: number;
}

export interface PageState {
	run: Run | null;
	result: Result | null;
	/** What went wrong with one of our own calls; what was on the page stays. */
	error: ServerError | null;
	misshapen: MisshapenFact[];
	/** The run waits until the user has logged in again. */
	loginNeeded: boolean;
	given: GivenFacts[] | null;
	verifications: Record< string, Verification >;
	openExchange: OpenExchange | null;
	/** The exchange whose plugin is searched for; `asked` as above. */
	search: OpenExchange | null;
	/** Where on the page the user is. */
	place: Place;
	/** What an earlier visit of this tab has kept is being read. */
	isRecalling: boolean;
	/** What the search within this result has shown. */
	endedSearch: EndedSearch | null;
	/** Findings in the .htaccess files as they were last read; null until they were read on this page. */
	filesFindings: number | null;
	/** The last thing a screen reader was told. */
	announcement: string;
}

/**
 * Whose a kept result is: a tab may log in as somebody else, several sites may share an origin, and what another version of this plugin
 * has kept is not read.
 */
export type Owner = Pick<
	PageSettings,
	'userId' | 'siteurl' | 'adminUrl' | 'pluginsUrl' | 'version'
>;

/** What a reload shows again. */
export type Kept = Pick<
	PageState,
	'result' | 'endedSearch' | 'verifications'
>;

export const initialState: PageState = {
	run: null,
	result: null,
	error: null,
	misshapen: [],
	loginNeeded: false,
	given: null,
	verifications: {},
	openExchange: null,
	search: null,
	endedSearch: null,
	place: FIRST_PLACE,
	isRecalling: false,
	filesFindings: null,
	announcement: '',
};

export type PageAction =
	| { type: 'run-started'; at: number }
	| { type: 'facts-arrived'; evidence: Evidence; misshapen: MisshapenFact[] }
	| { type: 'probes-planned'; probes: readonly Probe[] }
	| { type: 'exchange-arrived'; exchange: Exchange }
	/** The site asked to be left alone: nothing is sent before `until`. */
	| { type: 'asked-to-wait'; until: number }
	| { type: 'run-finished'; result: Result }
	/** `before` is the result it was added to; a newer one stays as it is. */
	| {
			type: 'evidence-added';
			before: Result;
			evidence: Evidence;
			verdict: Verdict;
	  }
	| { type: 'run-failed'; error: ServerError; result: Result | null }
	| { type: 'run-stopped'; result: Result | null }
	| { type: 'login-needed'; needed: boolean }
	| { type: 'case-given'; given: GivenFacts[] | null }
	| { type: 'verify-started'; check: string }
	| { type: 'verify-answered'; check: string; exchange: Exchange }
	| {
			type: 'verify-finished';
			check: string;
			proof: Proof | null;
			error: ServerError | null;
	  }
	| { type: 'exchange-opened'; id: string }
	| { type: 'exchange-closed' }
	| { type: 'search-opened'; id: string }
	| { type: 'search-closed' }
	| { type: 'search-ended'; search: EndedSearch }
	| { type: 'went'; place: Place }
	| { type: 'recalled'; kept: Kept | null }
	| { type: 'files-read'; findings: number }
	| { type: 'announced'; text: string };
