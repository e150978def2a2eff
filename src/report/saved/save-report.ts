import type { CheckId } from '../../diagnosis/evidence/types';
import { createRedactor } from '../redact';
import { createSiteHider } from '../share/hide-site';
import type { ToShare } from '../share/ready-to-share';
import { EVIDENCE_FORMAT, redactEvidence } from '../to-json';

/** What is saved besides what a text is made of. */
interface ToSave extends Pick< ToShare, 'evidence' | 'search' > {
	/** Checks whose finding was proven to be over. */
	fixed: readonly CheckId[];
	/** Version of this plugin. */
	version: string;
	/** Milliseconds since the epoch: when the diagnosis ended. */
	finishedAt: number;
}

/**
 * A report as a file that can be judged again elsewhere: all that was measured, without secrets, and without the site's names where that
 * is wished. `openReport` reads it.
 */
export function saveReport(
	{ evidence, search, fixed, version, finishedAt }: ToSave,
	hidesSite: boolean
): string {
	const report = {
		format: EVIDENCE_FORMAT,
		made: { version, at: finishedAt },
		fixed,
		search: createRedactor().data( search ),
		evidence: redactEvidence( evidence ),
	};
	return JSON.stringify(
		hidesSite ? createSiteHider( report.evidence ).data( report ) : report,
		null,
		'\t'
	);
}
