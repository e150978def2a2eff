/**
 * The shapes of the isolation search. Plugins are named by their basename throughout.
 */

/** What is to be searched. */
export interface Problem {
	/** Every plugin that can be switched, in load order. */
	plugins: string[];
	/** Declared dependencies. Plugins that are not in `plugins`, and requirements that go round in a circle, are ignored. */
	requires?: Record< string, string[] >;
	/** How likely each plugin is the reason, 0…1. What is not a number counts as 0. */
	suspicion?: Record< string, number >;
}

/**
 * What one trial showed. `fail`: the same failure as the one to explain (status and code); `pass`: the request went
 * through; `unresolved`: something else happened, a fatal error for instance; `transient`: nothing to be learned now
 * (timeout, 429, 502…504), worth asking again.
 */
export type Outcome = 'fail' | 'pass' | 'unresolved' | 'transient';

export interface Answer {
	outcome: Outcome;
	/** The plugin whose file stopped the request, when that is known. */
	blames?: string;
	/** What was seen to give this answer, when that is known: a plugin, or anything else that answers on the site. */
	by?: string;
}

/**
 * Sends one probe with exactly these plugins on. Called again right away after `transient`: waiting is up to the
 * implementation, which alone knows about Retry-After.
 */
export type Measure = ( enabled: ReadonlySet< string > ) => Promise< Answer >;

export interface Options {
	/** How many trials may be under way at once; 1 unless told. */
	workers?: number;
	/** By how many equal answers a published statement must lead; 1 is quick, 2 unless told. */
	lead?: number;
	/**
	 * Accuses nobody whom chance may have made look guilty, on a site that refuses now and then whatever is on: takes more trials where
	 * it was not seen which plugin gives the failing answer, or where answers contradict each other.
	 */
	careful?: boolean;
	/** Whether workers that have nothing to do ask for what may be needed next: sooner done, more trials. True unless told. */
	ahead?: boolean;
	/** Most calls of `measure`; three times what six involved plugins need unless told. */
	cap?: number;
	/** Stops at once, also while a trial is under way. */
	signal?: AbortSignal;
}

/** One call of `measure`. */
export interface Trial {
	/** Counts from 1 in the order of sending. */
	id: number;
	enabled: string[];
	/** `error`: `measure` itself failed; `stopped`: no answer was waited for. */
	outcome: Outcome | 'error' | 'stopped';
	blames?: string;
}

/** Something that was measured, and the trials that show it. */
export interface Statement {
	/**
	 * `all`: with everything on it fails. `none`: with everything off it passes. `only`: with nothing but `plugins` on
	 * it fails. `not-only`: with nothing but `plugins` on it does not fail. `without`: with everything but `plugins` on
	 * it passes. `still-without`: with everything but `plugins` on it does not pass.
	 */
	claim: 'all' | 'none' | 'only' | 'not-only' | 'without' | 'still-without';
	plugins: string[];
	/** Ids of the trials with exactly this set that answered so. */
	trials: number[];
}

export type Phase =
	'baseline' | 'search' | 'verify' | 'shrink' | 'confirm' | 'sweep';

/** Where the search stands; comes with every event. */
export interface Standing {
	phase: Phase;
	/** Trials answered so far. */
	done: number;
	/** Most trials this will take on a calm site, judged by what is known now; grows when more plugins turn out to be involved. */
	bound: number;
	/** May still be the reason. */
	suspects: string[];
	/** Not needed for the failure that is being followed. */
	cleared: string[];
	/** Shown to be part of a reason. */
	culprits: string[];
}

export type Progress = Standing &
	(
		| { kind: 'phase' }
		| { kind: 'suspects' }
		| { kind: 'trial-started'; trial: number; enabled: string[] }
		| { kind: 'trial-answered'; trial: Trial }
	);

export interface Found {
	kind: 'found';
	/** Each group fails on its own and does not fail without any one member; a group of two is an interaction. */
	culprits: string[][];
	/** Would fail on their own, but are on in the set that works: not the reason here. */
	latent: string[];
	/** With everything but these on it works, and none of them is superfluous but those in `dependents`. */
	switchOff: string[];
	/** Those in `switchOff` that are there only because they need one of the others, or seem to. */
	dependents: string[];
	/** Those in `dependents` that declare no such need: without the others, something else went wrong as long as they were on. */
	undeclared: string[];
	/** Other lists that were measured to work as well. */
	alternatives: string[][];
	/** What culprits need in order to run at all. */
	supports: string[];
	statements: Statement[];
	trials: Trial[];
}

/** Why there is no claim. */
export type Reason =
	| 'stopped'
	| 'cap'
	| 'measure-failed'
	/** Answers kept contradicting each other. */
	| 'flaky'
	/** Only timeouts and refusals to answer came back. */
	| 'transient'
	/** A set that passed before fails now. */
	| 'site-changed'
	/** Without the culprits something else goes wrong, so nothing proves that it would work. */
	| 'unresolved';

export interface Inconclusive {
	kind: 'inconclusive';
	reason: Reason;
	/** What `measure` threw, or where answers contradict each other; empty when the reason says all. */
	message: string;
	/** Groups of which at least `only` is shown. */
	culprits: string[][];
	/** May still be the reason. */
	suspects: string[];
	/** The smallest set known to fail and the largest known to pass; null when there is none. */
	failing: string[] | null;
	passing: string[] | null;
	statements: Statement[];
	trials: Trial[];
}

/** The failure did not show with everything on; `outcome` did instead. */
export interface NotReproduced {
	kind: 'not-reproduced';
	outcome: Outcome;
	statements: Statement[];
	trials: Trial[];
}

/** It fails with every plugin off. */
export interface NotThePlugins {
	kind: 'not-the-plugins';
	statements: Statement[];
	trials: Trial[];
}

export type Isolation = Found | NotReproduced | NotThePlugins | Inconclusive;

/** What `sweep` saw with one plugin off. */
export interface SweepRow {
	/** The plugin that was off; null for the row with everything on. */
	off: string | null;
	/** Off with it, because they require it. */
	dependents: string[];
	outcome: Trial[ 'outcome' ];
	/** Ids of the trials with this set. */
	trials: number[];
}

export interface Sweep {
	kind: 'swept' | 'inconclusive';
	reason: Reason | null;
	message: string;
	/** In the order of `plugins`, the row with everything on first; without the rows that were not reached. */
	rows: SweepRow[];
	trials: Trial[];
}
