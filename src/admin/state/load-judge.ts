import { __ } from '@wordpress/i18n';

import type * as Judging from '../../diagnosis/judging';
import { ServerError } from '../../transport/server-error';

/** What judges: a whole diagnosis, and one finding once more. */
export type Judge = Pick<
	typeof Judging,
	'diagnose' | 'judgeAgain' | 'readsOf'
>;

/**
 * The checks: a chunk of its own, because nothing is judged before the first answers are in. Throws a `ServerError` with one sentence
 * when it cannot be had.
 */
export async function loadJudge(): Promise< Judge > {
	try {
		return await import( '../../diagnosis/judging' );
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
