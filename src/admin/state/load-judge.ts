import type * as Judging from '../../diagnosis/judging';
import { notLoaded } from './load-run';

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
		throw notLoaded();
	}
}
