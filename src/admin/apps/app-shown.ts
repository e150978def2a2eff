import type { CorrectedSetup } from '../../diagnosis/apps/corrected-setup';
import type { KnownName } from '../../diagnosis/credentials/credential-faults';
import type { Evidence, GivenFacts } from '../../diagnosis/evidence/types';

/** What the page shows of what was pasted. No secret is in it. */
export interface AppShown {
	/** What was understood, one line; empty when nothing was pasted, or nothing understood. */
	line: string;
	/** What speaks against it, one sentence each; all of it is read, nothing is tried. */
	notes: string[];
	/** Why it cannot be tried, one sentence; null where it can. */
	reason: string | null;
	/** What may stand in the field in place of a text that holds a login; null where there is none. */
	masked: string | null;
}

/** What a run is started with. */
export interface AppRun {
	request: Omit< GivenFacts, 'at' >;
	login: string | null;
}

/** What was read, with its secrets. */
export interface AppHeld {
	shown: AppShown;
	run: AppRun | null;
	/** The configuration as it should be; `evidence`: what a run brought. */
	correct: ( evidence: Evidence | null ) => CorrectedSetup | null;
}

/** What a user name is on this site; null when that may not be known. The password stays here. */
export type LookUp = ( name: string ) => Promise< KnownName | null >;
