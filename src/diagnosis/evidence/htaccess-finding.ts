/**
 * What the lint says about .htaccess files. Plain data: kept in the evidence and judged again.
 */
import type { Severity, Step } from './finding';

/** A change that is exact: applied to the file it was made for, it ends the finding and leaves the rest as it is. */
export type HtaccessEdit = {
	/** URL path of the file's folder. */
	directory: string;
} & (
	| { kind: 'restore-block' }
	| { kind: 'close-block' }
	| { kind: 'add-pass-through'; way: 'setenvif' | 'rewrite' }
	/** Directives by what they say (`Name args`), wherever they stand at or below `# BEGIN WordPress`. */
	| { kind: 'move-above-block'; directives: string[] }
	| { kind: 'add-ajax-exception'; way: 'granted' | 'any' }
);

export interface HtaccessFinding {
	/** What is the matter, in the form of a file name: `header-lost`. */
	id: string;
	/** URL path of the file's folder; empty when it is no file's doing. */
	directory: string;
	/** Lines of that file it is about, the deciding one first. */
	lines: number[];
	severity: Severity;
	/** One translated sentence a site owner understands. */
	summary: string;
	/** One more, for developers; empty when there is none. */
	detail: string;
	/** Null where what to write is for people to decide. */
	edit: HtaccessEdit | null;
	/** What to do by hand. */
	steps: Step[];
}

/** What the files make of the request of an exchange. */
export interface HtaccessAnswer {
	/** Id of the exchange. */
	exchange: string;
	outcome: 'continue' | 'response' | 'unknown';
	/** Of a `response`. */
	status: number | null;
	/** The line that decides; null when none does. */
	by: { directory: string; line: number; text: string } | null;
}

/** A file as it was read; one character of `text` is one byte. */
export interface HtaccessFileFacts {
	/** URL path of its folder, with slashes at both ends. */
	directory: string;
	/** As shown to people: relative to WordPress's folder, or absolute. */
	path: string;
	/** Null when it is there and PHP may not read it. */
	text: string | null;
	/** It is a link that leads out of the site, or to a file of another name, and was not read for that. */
	leadsOut?: true;
}

/** The .htaccess files on the way of this site's requests, and what they amount to. */
export interface HtaccessEvidence {
	files: HtaccessFileFacts[];
	findings: HtaccessFinding[];
	answers: HtaccessAnswer[];
}
