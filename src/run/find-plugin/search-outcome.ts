import type { Isolation, Outcome } from '../../isolation';
import type { Component, Origin, Probe } from '../../diagnosis/evidence/types';

/** What one trial's exchange showed, beyond its outcome. */
export interface TrialAnswer {
	/** Id of the trial. */
	trial: number;
	/** HTTP status; null when no answer came. */
	status: number | null;
	code: string | null;
	/** Why it is neither the failure nor a pass (see `Doubt` in `src/transport/sandbox/classify.ts`); null when it is one of them. */
	doubt: string | null;
	/** Milliseconds. */
	duration: number;
}

/** The same request with another theme, or to compare with, the site's own. */
export interface ThemeTrial {
	theme: 'keep' | 'default' | 'none';
	/** Which plugins were on. */
	plugins: 'all' | 'none';
	outcome: Outcome;
}

/** Something the trace saw on the way to the answer, with everything on. */
export interface Seen {
	component: Component;
	file: string;
	line: number;
	where: string;
	/** The value before and after, in short. */
	before: string;
	after: string;
}

/** Why a search could not begin or came to nothing by itself. */
type SearchTrouble =
	/** Control probes brought no receipt: something between here and WordPress answers or strips headers. */
	| 'no-receipts'
	/** The site refused; the message is its sentence. */
	| 'refused'
	/** Stopped before the first trial. */
	| 'stopped';

/** A search as it ended: everything the page, the report and the next visit say about it. */
export interface SearchOutcome {
	/** The request that fails. */
	probe: Probe;
	failure: { status: number; code: string | null };
	/** Null when it came to no trial; `trouble` then says why. */
	isolation: Isolation | null;
	trouble: { kind: SearchTrouble; message: string } | null;
	/** Who turned the answer into the failure, with everything on. */
	origin: Origin | null;
	seen: Seen[];
	/** The theme in place of which the default one, or none, was tried; with `isGuilty` its replacement is what mattered. */
	theme: { name: string; isGuilty: boolean; trials: ThemeTrial[] };
	/** Names by plugin basename. */
	names: Record< string, string >;
	/** What cannot be left out of a request. */
	mustUse: { id: string; name: string }[];
	dropIns: { id: string; name: string }[];
	/** `muting`: callbacks were removed instead of plugins left out, which is weaker; `reason` says why. */
	mode: 'loader' | 'muting';
	reason: string;
	/** Others on the site that decide which plugins are loaded. */
	neighbours: { id: string; name: string }[];
	/** Plugins that one of them keeps off for this request. */
	absent: string[];
	answers: TrialAnswer[];
	/** Seconds for which trials waited because the site asked for it; those that waited side by side count once. */
	waited: number;
	/** Milliseconds since the epoch, and milliseconds. */
	startedAt: number;
	duration: number;
}

/** The name a reader knows a plugin by. */
export function nameOf(
	{ names }: Pick< SearchOutcome, 'names' >,
	id: string
): string {
	return names[ id ] ?? id;
}
