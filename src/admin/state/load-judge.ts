import { __ } from '@wordpress/i18n';

import type { Evidence, Verdict } from '../../diagnosis/types';
import { ServerError } from '../../transport/server-error';

export type Judge = ( evidence: Evidence ) => Verdict;

/**
 * The checks: a chunk of its own, because nothing is judged before the first answers are in. Throws a `ServerError` with one sentence
 * when it cannot be had.
 */
export async function loadJudge(): Promise< Judge > {
	try {
		return ( await import( '../../diagnosis/diagnose' ) ).diagnose;
	} catch {
		throw new ServerError(
			'offline',
			__(
				'A part of this page could not be loaded: reload the page, then try again.',
				'who-said-401'
			)
		);
	}
}
