import type { Exchange } from '../evidence/types';
import {
	exchangesOf,
	isAnswered,
	isAsExpected,
	type Answered,
} from '../exchange/find-exchange';

/** What came back to a visitor who asked for published posts, from the browser first. */
export function visitorAnswers( exchanges: readonly Exchange[] ): Answered[] {
	return exchangesOf( exchanges, {
		endpoint: 'posts',
		credential: 'none',
	} ).filter( isAnswered );
}

/** Whether a visitor got published posts at every address that was tried, and was asked at all. */
export function isOpenToVisitors( exchanges: readonly Exchange[] ): boolean {
	const answers = visitorAnswers( exchanges );
	return answers.length > 0 && answers.every( isAsExpected );
}
